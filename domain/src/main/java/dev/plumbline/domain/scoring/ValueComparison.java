package dev.plumbline.domain.scoring;

import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.text.TextErrors;
import dev.plumbline.domain.text.TextNormalisation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How right an answer is, 0 to 1. Usually a choice, a number and a text are right or wrong: a number when it is within the tolerance, a
 * text when it is the same characters (Unicode NFC, spaces around it ignored). Of a checklist the share is options chosen by both, of
 * options chosen by either (the Jaccard index); two empty checklists agree. {@link ValueMeasure Another measure} takes the usual one's
 * place where it is named. An answer of another kind is wrong, and so is none.
 */
final class ValueComparison {

    private final Map<String, ValueMeasure> measures;
    private final double numberTolerance;

    ValueComparison(Map<String, ValueMeasure> measures, double numberTolerance) {
        this.measures = measures;
        this.numberTolerance = numberTolerance;
    }

    double share(String path, Value truth, @Nullable Value given) {
        ValueMeasure byPath = measures.get(path);
        ValueMeasure measure = byPath != null ? byPath : measures.get(AttributePath.key(path));
        return switch (truth) {
            case Value.Choices wanted when given instanceof Value.Choices chosen -> choices(measure, wanted, chosen);
            case Value.Number wanted
            when given instanceof Value.Number number ->
                rightOrWrong(Math.abs(wanted.number() - number.number()) <= tolerance(measure, wanted.number()));
            case Value.Text wanted when given instanceof Value.Text text -> text(measure, wanted.text(), text.text());
            case Value.Choice wanted -> rightOrWrong(wanted.equals(given));
            case Value.Choices _, Value.Number _, Value.Text _ -> 0;
        };
    }

    private static double choices(@Nullable ValueMeasure measure, Value.Choices wanted, Value.Choices chosen) {
        return measure instanceof ValueMeasure.Exact
                ? rightOrWrong(wanted.equals(chosen))
                : jaccard(wanted.options(), chosen.options());
    }

    private static double jaccard(List<String> wanted, List<String> chosen) {
        Set<String> either = new HashSet<>(wanted);
        either.addAll(chosen);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(chosen);
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }

    private double tolerance(@Nullable ValueMeasure measure, double truth) {
        return switch (measure) {
            case ValueMeasure.Within within -> within.tolerance();
            case ValueMeasure.WithinShare within -> within.share() * Math.abs(truth);
            case ValueMeasure.Exact _ -> 0;
            case ValueMeasure.Text _ -> numberTolerance;
            case null -> numberTolerance;
        };
    }

    private static double text(@Nullable ValueMeasure measure, String wanted, String given) {
        return switch (measure) {
            case ValueMeasure.Text text -> alike(text, wanted, given);
            case ValueMeasure.Exact _ -> rightOrWrong(wanted.equals(given));
            case ValueMeasure.Within _, ValueMeasure.WithinShare _ -> visible(wanted, given);
            case null -> visible(wanted, given);
        };
    }

    private static double visible(String wanted, String given) {
        return rightOrWrong(TextNormalisation.VISIBLE.of(wanted).equals(TextNormalisation.VISIBLE.of(given)));
    }

    private static double alike(ValueMeasure.Text text, String wanted, String given) {
        String truth = text.normalisation().of(wanted);
        String other = text.normalisation().of(given);
        TextErrors errors = TextErrors.between(truth, other);
        double alike = switch (text.by()) {
            case LONGER_TEXT -> errors.similarity();
            case CHARACTER_ERRORS -> without(errors.characterErrorRate(), truth.equals(other));
            case WORD_ERRORS -> without(errors.wordErrorRate(), truth.equals(other));
        };
        if (alike < text.least()) {
            return 0;
        }
        return text.graded() ? alike : 1;
    }

    /** Where the truth is empty there is no rate: only the same is right. */
    private static double without(OptionalDouble errorRate, boolean same) {
        return errorRate.isPresent() ? Math.max(0, 1 - errorRate.getAsDouble()) : rightOrWrong(same);
    }

    private static double rightOrWrong(boolean right) {
        return right ? 1 : 0;
    }
}
