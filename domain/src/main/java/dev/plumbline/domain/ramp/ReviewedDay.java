package dev.plumbline.domain.ramp;

import java.time.LocalDate;

/**
 * What was reviewed of somebody's work in a skill on one day (UTC).
 *
 * @param reviewed  objects, from 0
 * @param disagreed those of them a reviewer disagreed with, from 0 to all
 */
public record ReviewedDay(LocalDate day, int reviewed, int disagreed) {
    public ReviewedDay {
        if (disagreed < 0 || reviewed < disagreed) {
            throw new IllegalArgumentException(
                    "Of %d reviewed %d cannot be disagreed with".formatted(reviewed, disagreed));
        }
    }

    public ReviewedDay plus(int moreReviewed, int moreDisagreed) {
        return new ReviewedDay(day, reviewed + moreReviewed, disagreed + moreDisagreed);
    }
}
