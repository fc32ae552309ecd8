package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Visibility;
import java.util.Map;
import java.util.TreeMap;

/** How much a data set says of each thing that a loss may be about, counted without asking what any format can carry. */
final class Counted {

    private final Map<String, Long> counts = new TreeMap<>();

    private Counted() {}

    static Map<String, Long> of(Dataset dataset) {
        Counted counted = new Counted();
        dataset.frames().forEach(counted::frame);
        dataset.head().classes().forEach(counted::labelClass);
        return counted.counts;
    }

    private void frame(Frame frame) {
        add(Feature.SUBSETS, frame.subset() != null);
        add(Feature.FRAME_SIZES, frame.size() != null);
        add(Feature.EMPTY_FRAMES, frame.annotations().isEmpty());
        add(Feature.SCENE.noun(), frame.scene().size());
        frame.annotations().forEach(this::label);
    }

    private void label(Annotation label) {
        add(Feature.IDS, label.id() != null);
        add(Feature.TEXT_IDS, label.id() != null && !label.id().matches("[0-9]+"));
        add(Feature.ATTRIBUTES.noun(), label.attributes().size());
        add(Feature.TRACKS, label.track() != null);
        add(Feature.GROUPS, label.group() != 0);
        add(Feature.Z_ORDER, label.zOrder() != 0);
        add(Feature.CONFIDENCE, label.confidence() != null);
        add(Feature.ANNOTATORS, label.annotator() != null);
        add(Feature.OCCLUDED, label.is(Mark.OCCLUDED));
        add(Feature.TRUNCATED, label.is(Mark.TRUNCATED));
        add(Feature.DIFFICULT, label.is(Mark.DIFFICULT));
        add(Feature.CROWD, label.is(Mark.CROWD));
        add(Feature.HOLES, Reshaping.hasHoles(label.shape()));
        add(Feature.PARTS, Reshaping.parts(label.shape()).size() > 1);
        add(Feature.REGION_BOXES, label.region() instanceof Box);
        add(Feature.REGIONS, label.region() != null && !(label.region() instanceof Box));
        add(Reshaping.noun(label.shape().kind()), 1);
        if (label.shape() instanceof Keypoints keypoints) {
            add(
                    Feature.HIDDEN_KEYPOINTS.noun(),
                    keypoints.points().stream()
                            .filter(point -> point.visibility() == Visibility.HIDDEN)
                            .count());
        }
    }

    private void labelClass(LabelClass each) {
        add("classes", 1);
        add(Feature.PARENTS, each.parent() != null);
        add(Feature.COLOURS, each.colour() != null);
        add(Feature.DECLARATIONS.noun(), each.attributes().size());
        add(Feature.KEYPOINT_NAMES, !each.keypoints().isEmpty());
        add(Feature.SKELETONS, !each.skeleton().isEmpty());
    }

    private void add(Feature feature, boolean is) {
        add(feature.noun(), is ? 1 : 0);
    }

    private void add(String noun, long count) {
        counts.merge(noun, count, Long::sum);
    }
}
