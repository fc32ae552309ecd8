package dev.plumbline.domain.scoring;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.Pairing.Pair;
import java.util.BitSet;
import java.util.List;

/**
 * How alike the objects and the labels of a frame are under a scoring function, for whoever pairs them by rules that go beyond the frame.
 * What is not asked for is no object of it.
 */
public final class Likeness {

    private final List<Label> truths;
    private final List<Label> labels;
    private final double[][] alike;
    private final BitSet unasked = new BitSet();

    private Likeness(List<Label> truths, List<Label> labels) {
        this.truths = truths;
        this.labels = labels;
        this.alike = new double[truths.size()][labels.size()];
    }

    /** @param ontology the one that truth and labels were made with */
    public static Likeness of(FrameToScore work, Ontology ontology, ScoringFunction scoring) {
        Similarity similarity = new Similarity(scoring.measured(), ontology, work);
        Unasked unasked = new Unasked(work, scoring.measured().ignoredBelowPx2(), similarity.regions());
        List<Label> objects = work.truth().objects();
        List<Label> tooSmall = objects.stream().filter(unasked::isTooSmall).toList();
        Likeness likeness = new Likeness(
                objects.stream().filter(truth -> !unasked.isTooSmall(truth)).toList(),
                work.labels().objects());
        for (Pair pair : Pairing.possible(likeness.truths, likeness.labels, scoring.matching(), similarity)) {
            likeness.alike[pair.truth()][pair.label()] = pair.iou();
        }
        Pairing.pairs(tooSmall, likeness.labels, scoring.matching(), similarity)
                .forEach(pair -> likeness.unasked.set(pair.label()));
        for (int i = 0; i < likeness.labels.size(); i++) {
            Label label = likeness.labels.get(i);
            if (unasked.isTooSmall(label) || unasked.isInCrowd(label)) {
                likeness.unasked.set(i);
            }
        }
        return likeness;
    }

    /** The objects that are asked for. */
    public List<Label> truths() {
        return truths;
    }

    public List<Label> labels() {
        return labels;
    }

    /** IoU or what is measured in its place, above 0 to 1; 0 where the two may be no pair. By their places in the lists. */
    public double of(int truth, int label) {
        return alike[truth][label];
    }

    /** Whether a label is neither right nor spurious when it is left over. */
    public boolean isUnasked(int label) {
        return unasked.get(label);
    }
}
