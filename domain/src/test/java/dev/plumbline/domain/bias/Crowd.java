package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Finding.Detail;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Many simulated annotators of one kind, and how many of them have what found. */
final class Crowd {

    /** Looks before this many objects find nothing anyway. */
    private static final int FIRST_LOOK = Support.FEWEST_OF_SOME;

    private Crowd() {}

    /** Share of annotators, 0 to 1, of whose findings after all objects one is so. */
    static double found(int annotators, int objects, IntFunction<ComparedObject> object, Predicate<Finding> wanted) {
        int found = 0;
        for (int i = 0; i < annotators; i++) {
            List<Finding> findings = Simulation.annotator(objects, object).findings();
            found += findings.stream().anyMatch(finding -> finding.systematic() && wanted.test(finding)) ? 1 : 0;
        }
        return (double) found / annotators;
    }

    /** Share of annotators, 0 to 1, of whom such a thing is ever found, looking after each object. */
    static double everFound(
            int annotators, int objects, Supplier<IntFunction<ComparedObject>> annotator, Predicate<Finding> wanted) {
        int found = 0;
        for (int i = 0; i < annotators; i++) {
            IntFunction<ComparedObject> object = annotator.get();
            AnnotatorRecord record = AnnotatorRecord.EMPTY;
            boolean ever = false;
            for (int k = 0; k < objects && !ever; k++) {
                record = Simulation.observe(record, k, object.apply(k));
                ever = k + 1 >= FIRST_LOOK
                        && record.findings().stream().anyMatch(finding -> finding.systematic() && wanted.test(finding));
            }
            found += ever ? 1 : 0;
        }
        return (double) found / annotators;
    }

    static Predicate<Finding> kind(Finding.Kind kind) {
        return finding -> finding.kind() == kind;
    }

    static Predicate<Finding> driftOf(Finding.Kind kind) {
        return finding -> finding.detail() instanceof Detail.Of of && of.kind() == kind;
    }
}
