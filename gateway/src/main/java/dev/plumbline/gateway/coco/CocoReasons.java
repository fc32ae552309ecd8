package dev.plumbline.gateway.coco;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.divergence.Reasons;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.ObjectScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why objects of two COCO files diverge, in sentences. */
public final class CocoReasons {

    private final Reasons reasons;
    private final Map<String, Map<LabelId, Label>> truths;
    private final Map<String, Map<LabelId, Label>> labels;

    public CocoReasons(CocoDataset truth, CocoDataset labels) {
        this.reasons = new Reasons(CocoOntology.of(truth, labels));
        this.truths = byFrame(truth);
        this.labels = byFrame(labels);
    }

    /** @param object of the frame's score */
    public List<String> of(CocoScore.Frame frame, ObjectScore object) {
        return reasons.of(
                object, label(truths, frame.name(), object.truth()), label(labels, frame.name(), object.label()));
    }

    private static @Nullable Label label(Map<String, Map<LabelId, Label>> byFrame, String frame, @Nullable LabelId id) {
        return id == null ? null : byFrame.getOrDefault(frame, Map.of()).get(id);
    }

    private static Map<String, Map<LabelId, Label>> byFrame(CocoDataset dataset) {
        Map<String, Map<LabelId, Label>> byFrame = new HashMap<>();
        for (CocoFrame frame : dataset.frames()) {
            Map<LabelId, Label> byId = new HashMap<>();
            frame.objects().forEach(object -> byId.put(object.label().id(), object.label()));
            byFrame.put(frame.name(), byId);
        }
        return byFrame;
    }
}
