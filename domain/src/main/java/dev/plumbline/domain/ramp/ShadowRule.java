package dev.plumbline.domain.ramp;

import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.trend.Rise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When shadow is over: it lasted long enough, enough was reviewed, reviewers do not disagree too often, and not more often of late. Of
 * late is the later half of what was reviewed; by chance alone it passes for a rise {@value #LEVEL} of the time.
 */
final class ShadowRule {
    static final double LEVEL = 0.05;

    private ShadowRule() {}

    static List<Obstacle> obstacles(LocalDate since, List<ReviewedDay> days, RampNumbers.Shadow numbers, LocalDate on) {
        var obstacles = new ArrayList<Obstacle>();
        var until = since.plusDays(numbers.days());
        if (on.isBefore(until)) {
            obstacles.add(new Obstacle.TooEarly(until));
        }
        int reviewed = days.stream().mapToInt(ReviewedDay::reviewed).sum();
        int disagreed = days.stream().mapToInt(ReviewedDay::disagreed).sum();
        if (reviewed < numbers.objects()) {
            obstacles.add(new Obstacle.TooFewReviewed(reviewed, numbers.objects()));
        }
        if (reviewed > 0) {
            double rate = (double) disagreed / reviewed;
            if (rate > numbers.highestRate()) {
                obstacles.add(new Obstacle.DisagreementTooHigh(rate, numbers.highestRate()));
            }
            rise(days, reviewed, disagreed, obstacles);
        }
        return List.copyOf(obstacles);
    }

    private static void rise(List<ReviewedDay> days, int reviewed, int disagreed, List<Obstacle> obstacles) {
        int earlier = 0;
        int earlierDisagreed = 0;
        for (var day : days) {
            if (2 * (earlier + day.reviewed()) > reviewed) {
                break;
            }
            earlier += day.reviewed();
            earlierDisagreed += day.disagreed();
        }
        int later = reviewed - earlier;
        int laterDisagreed = disagreed - earlierDisagreed;
        if (earlier == 0 || later == 0) {
            return;
        }
        double p = Rise.p(earlier, earlierDisagreed, later, laterDisagreed);
        if (p <= LEVEL && (long) laterDisagreed * earlier > (long) earlierDisagreed * later) {
            obstacles.add(new Obstacle.DisagreementRises(
                    (double) earlierDisagreed / earlier, (double) laterDisagreed / later, p));
        }
    }
}
