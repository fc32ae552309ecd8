package dev.plumbline.domain.reviewer;

/**
 * What a project asks of its reviewers.
 *
 * @param hours       of experience in the spec's domain before somebody may review, 0 to 10000
 * @param flipLimit   share of items decided otherwise than before that is still in order, above 0 and below 1
 * @param repeats     items that somebody has to have decided twice before their flip rate is judged, 1 to 1000
 * @param openReviews that one reviewer may have at a time, 1 to 100
 */
public record ReviewerNumbers(double hours, double flipLimit, int repeats, int openReviews) {
    public static final ReviewerNumbers DEFAULT = new ReviewerNumbers(20, 0.1, 20, 3);

    /** Whether every number is in its range. */
    public boolean inRange() {
        return hours >= 0
                && hours <= 10_000
                && flipLimit > 0
                && flipLimit < 1
                && repeats >= 1
                && repeats <= 1000
                && openReviews >= 1
                && openReviews <= 100;
    }
}
