package dev.plumbline.gateway.format;

import dev.plumbline.domain.ontology.Attribute;
import java.util.List;

/** Takes from what a data set declares what a format cannot carry. */
final class HeadReduction {

    private final LossCount count;

    HeadReduction(LossCount count) {
        this.count = count;
    }

    Head of(Head head) {
        List<LabelClass> left = head.classes().stream().map(this::labelClass).toList();
        return new Head(left, declarations(head.scene(), Feature.SCENE));
    }

    private LabelClass labelClass(LabelClass given) {
        return new LabelClass(
                given.name(),
                count.kept(Feature.PARENTS, given.parent()),
                count.kept(Feature.COLOURS, given.colour()),
                declarations(given.attributes(), Feature.ATTRIBUTES),
                given.keypoints().isEmpty() || count.kept(Feature.KEYPOINT_NAMES, 1) ? given.keypoints() : List.of(),
                given.skeleton().isEmpty() || count.kept(Feature.SKELETONS, 1) ? given.skeleton() : List.of(),
                given.shape());
    }

    private List<Attribute> declarations(List<Attribute> given, Feature of) {
        boolean says = count.has(of) && count.has(Feature.DECLARATIONS);
        if (!says && !given.isEmpty()) {
            count.lose(Feature.DECLARATIONS, given.size());
        }
        return says ? given : List.of();
    }
}
