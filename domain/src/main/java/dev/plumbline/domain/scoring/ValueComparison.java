package dev.plumbline.domain.scoring;

import dev.plumbline.domain.label.Value;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How right an answer is, 0 to 1. A choice, a number and a text are right or wrong: a number when it is within the tolerance, a text
 * when it is the same characters (Unicode NFC, spaces around it ignored). Of a checklist the share is options chosen by both, of
 * options chosen by either (the Jaccard index); two empty checklists agree. An answer of another kind is wrong, and so is none.
 */
final class ValueComparison {

    private ValueComparison() {}

    static double share(Value truth, @Nullable Value given, double numberTolerance) {
        return switch (truth) {
            case Value.Choices wanted
            when given instanceof Value.Choices chosen -> jaccard(wanted.options(), chosen.options());
            case Value.Number wanted
            when given instanceof Value.Number number ->
                rightOrWrong(Math.abs(wanted.number() - number.number()) <= numberTolerance);
            case Value.Text wanted
            when given instanceof Value.Text text ->
                rightOrWrong(normal(wanted.text()).equals(normal(text.text())));
            case Value.Choice wanted -> rightOrWrong(wanted.equals(given));
            case Value.Choices _, Value.Number _, Value.Text _ -> 0;
        };
    }

    private static double jaccard(List<String> wanted, List<String> chosen) {
        Set<String> either = new HashSet<>(wanted);
        either.addAll(chosen);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(chosen);
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static double rightOrWrong(boolean right) {
        return right ? 1 : 0;
    }
}
