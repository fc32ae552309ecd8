package dev.plumbline.gateway.tracking;

import dev.plumbline.domain.label.Label;
import dev.plumbline.gateway.labelset.LabelledFrame;
import dev.plumbline.gateway.labelset.LabelledSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A track that is of another class from a frame on, though one object does not become another.
 *
 * @param frame from 0
 */
public record ClassChange(String track, int frame, String from, String to) {

    static List<ClassChange> in(LabelledSequence sequence, Function<LabelledSequence.Pair, LabelledFrame> side) {
        Map<String, String> classes = new HashMap<>();
        List<ClassChange> changes = new ArrayList<>();
        for (int i = 0; i < sequence.frames().size(); i++) {
            for (Label label : side.apply(sequence.frames().get(i)).labels().objects()) {
                String track = label.track();
                String before = track == null ? null : classes.put(track, label.classKey());
                if (track != null && before != null && !before.equals(label.classKey())) {
                    changes.add(new ClassChange(track, i, before, label.classKey()));
                }
            }
        }
        return changes;
    }

    public String sentence(String frameName) {
        return "Track %s changes its class from %s to %s at frame %s.".formatted(track, from, to, frameName);
    }
}
