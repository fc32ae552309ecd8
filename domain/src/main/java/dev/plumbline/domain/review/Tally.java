package dev.plumbline.domain.review;

/**
 * What a review found of one skill.
 *
 * @param reviewed  items that exercised it
 * @param disagreed items among them where it was wanting
 */
public record Tally(int reviewed, int disagreed) {
    public static final Tally NONE = new Tally(0, 0);

    public Tally plus(Tally other) {
        return new Tally(reviewed + other.reviewed, disagreed + other.disagreed);
    }
}
