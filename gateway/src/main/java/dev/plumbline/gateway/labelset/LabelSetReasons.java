package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.divergence.Reasons;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.ObjectScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why objects of two sets of labels diverge, in sentences. */
public final class LabelSetReasons {

    private final Reasons reasons;
    private final Map<String, Map<LabelId, Label>> truths;
    private final Map<String, Map<LabelId, Label>> labels;

    public LabelSetReasons(LabelSet truth, LabelSet labels) {
        this.reasons = new Reasons(ImpliedOntology.of(truth, labels));
        this.truths = byFrame(truth);
        this.labels = byFrame(labels);
    }

    /** @param object of the frame's score */
    public List<String> of(LabelSetScore.Frame frame, ObjectScore object) {
        return reasons.of(
                object, label(truths, frame.name(), object.truth()), label(labels, frame.name(), object.label()));
    }

    private static @Nullable Label label(Map<String, Map<LabelId, Label>> byFrame, String frame, @Nullable LabelId id) {
        return id == null ? null : byFrame.getOrDefault(frame, Map.of()).get(id);
    }

    private static Map<String, Map<LabelId, Label>> byFrame(LabelSet dataset) {
        Map<String, Map<LabelId, Label>> byFrame = new HashMap<>();
        for (LabelledFrame frame : dataset.frames()) {
            Map<LabelId, Label> byId = new HashMap<>();
            frame.objects().forEach(object -> byId.put(object.label().id(), object.label()));
            byFrame.put(frame.name(), byId);
        }
        return byFrame;
    }
}
