package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.reviewer.Grounds.Proof;
import dev.plumbline.domain.reviewer.Shortfall.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may review: somebody with the hours that the project asks for, who is known to understand every skill that the spec
 * teaches, by a certificate or by the spec test, as of the version that counts.
 */
public final class Eligibility {
    private Eligibility() {}

    /** What is missing; nothing for who is eligible. Hours first, then skills in the spec's order. */
    public static List<Shortfall> missing(Grounds grounds, ReviewerNumbers numbers) {
        var missing = new ArrayList<Shortfall>();
        if (grounds.hours() < numbers.hours()) {
            missing.add(new Shortfall(
                    Kind.HOURS,
                    null,
                    "%s hours of experience of the %s that are needed."
                            .formatted(tenths(grounds.hours()), tenths(numbers.hours()))));
        }
        for (var skill : grounds.skills()) {
            if (skill.proof() == Proof.NONE) {
                missing.add(new Shortfall(
                        Kind.COMPREHENSION,
                        skill.skill(),
                        "Neither a certificate that holds nor a passed spec test of version %s for %s."
                                .formatted(grounds.version(), skill.skill())));
            }
        }
        return List.copyOf(missing);
    }

    /** Cut, not rounded: 19.96 is not 20. */
    private static String tenths(double hours) {
        return BigDecimal.valueOf(hours)
                .setScale(1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
