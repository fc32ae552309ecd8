package dev.plumbline.domain.scoring;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the pairs of truth and label under a {@link MatchingRule}. */
final class Pairing {

    /** Places in the lists of truths and of labels. */
    record Pair(int truth, int label, double iou) {}

    private static final double ROUNDING = 1e-6;

    private final List<Label> truths;
    private final List<Label> labels;
    private final MatchingRule rule;
    private final Similarity similarity;

    private Pairing(List<Label> truths, List<Label> labels, MatchingRule rule, Similarity similarity) {
        this.truths = truths;
        this.labels = labels;
        this.rule = rule;
        this.similarity = similarity;
    }

    /** In the order of the truths. */
    static List<Pair> pairs(List<Label> truths, List<Label> labels, MatchingRule rule, Similarity similarity) {
        return new Pairing(truths, labels, rule, similarity).pairs();
    }

    /** All that may be a pair, in the order of the truths and then of the labels. */
    static List<Pair> possible(List<Label> truths, List<Label> labels, MatchingRule rule, Similarity similarity) {
        return new Pairing(truths, labels, rule, similarity).possiblePairs();
    }

    private List<Pair> pairs() {
        List<Pair> possible = possiblePairs();
        List<Pair> found = new ArrayList<>();
        if (rule.classes() != ClassRule.ANY_CLASS) {
            found.addAll(best(possible, this::sameClass));
        }
        if (rule.classes() != ClassRule.SAME_CLASS_ONLY) {
            boolean[] truthTaken = new boolean[truths.size()];
            boolean[] labelTaken = new boolean[labels.size()];
            for (Pair pair : found) {
                truthTaken[pair.truth()] = true;
                labelTaken[pair.label()] = true;
            }
            found.addAll(best(possible, pair -> !truthTaken[pair.truth()] && !labelTaken[pair.label()]));
        }
        found.sort(Comparator.comparingInt(Pair::truth));
        return found;
    }

    private boolean sameClass(Pair pair) {
        return truths.get(pair.truth())
                .classKey()
                .equals(labels.get(pair.label()).classKey());
    }

    private List<Pair> possiblePairs() {
        List<Extent> labelExtents = labels.stream().map(Extent::of).toList();
        List<Pair> possible = new ArrayList<>();
        for (int t = 0; t < truths.size(); t++) {
            Label truth = truths.get(t);
            Extent extent = Extent.of(truth);
            for (int l = 0; l < labels.size(); l++) {
                Label label = labels.get(l);
                if (comparable(truth, label) && canReach(extent, labelExtents.get(l))) {
                    double iou = similarity.of(truth, label);
                    if (iou > 0 && iou >= rule.minimumIou()) {
                        possible.add(new Pair(t, l, iou));
                    }
                }
            }
        }
        return possible;
    }

    /** Whether it is worth measuring how alike they are. */
    private boolean canReach(Extent truth, Extent label) {
        if (!(truth.shape() instanceof Region wanted) || !(label.shape() instanceof Region drawn)) {
            return true;
        }
        return similarity.regions().inPixels(wanted, drawn)
                ? similarity.regions().canOverlap(wanted, drawn)
                : truth.canReach(rule.minimumIou(), label);
    }

    /** What tells most shapes of a frame apart without a look at their edges. */
    private record Extent(Shape shape, Bounds bounds, double area) {

        static Extent of(Label label) {
            return new Extent(label.shape(), label.shape().bounds(), Overlap.area(label.shape()));
        }

        /** Two shapes share at most what their bounds share, and at most the smaller shape. */
        boolean canReach(double minimumIou, Extent other) {
            if (!bounds.touches(other.bounds)) {
                return false;
            }
            double shared = Math.min(bounds.sharedArea(other.bounds), Math.min(area, other.area));
            return new Overlap(area, other.area, shared).iou() >= minimumIou - ROUNDING;
        }
    }

    private boolean comparable(Label truth, Label label) {
        boolean classes =
                rule.classes() != ClassRule.SAME_CLASS_ONLY || truth.classKey().equals(label.classKey());
        return classes && comparable(truth.shape().kind(), label.shape().kind());
    }

    /** Lines are compared with lines only and keypoints with keypoints; boxes of both kinds are one kind, and so are polygons and masks. */
    private boolean comparable(ShapeKind truth, ShapeKind label) {
        boolean areRegions = isRegion(truth) && isRegion(label);
        return areRegions ? rule.acrossKinds() || isBox(truth) == isBox(label) : truth == label;
    }

    private static boolean isRegion(ShapeKind kind) {
        return kind != ShapeKind.POLYLINE && kind != ShapeKind.KEYPOINTS;
    }

    private static boolean isBox(ShapeKind kind) {
        return kind == ShapeKind.BOX || kind == ShapeKind.ROTATED_BOX;
    }

    /** The best assignment. Groups that no possible pair joins cannot influence each other and are assigned one by one. */
    private List<Pair> best(List<Pair> possible, Predicate<Pair> allowed) {
        List<Pair> pairs = possible.stream().filter(allowed).toList();
        List<Pair> chosen = new ArrayList<>();
        for (List<Pair> group : ConnectedPairs.groups(pairs, truths.size(), labels.size())) {
            if (group.size() == 1) {
                chosen.add(group.getFirst());
            } else {
                assign(group, chosen);
            }
        }
        return chosen;
    }

    private static void assign(List<Pair> group, List<Pair> chosen) {
        int[] rows = group.stream().mapToInt(Pair::truth).distinct().sorted().toArray();
        int[] columns = group.stream().mapToInt(Pair::label).distinct().sorted().toArray();
        double[][] gain = new double[rows.length][columns.length];
        for (Pair pair : group) {
            gain[place(rows, pair.truth())][place(columns, pair.label())] = pair.iou();
        }
        int[] columnOfRow = Assignment.best(gain);
        for (int row = 0; row < rows.length; row++) {
            int column = columnOfRow[row];
            if (column >= 0) {
                chosen.add(new Pair(rows[row], columns[column], gain[row][column]));
            }
        }
    }

    private static int place(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value);
    }
}
