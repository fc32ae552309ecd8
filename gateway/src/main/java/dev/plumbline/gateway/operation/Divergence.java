package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.scoring.FrameScore;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a submission and the truth part.
 *
 * @param frameScore the same score as it is stored; not part of the document
 * @param offsets    by label: how far its outline lies from its truth's
 */
public record Divergence(
        Labels truth,
        Labels labels,
        ScoreView score,
        @JsonIgnore FrameScore frameScore,
        Map<String, BoundaryOffset> offsets) {

    static Divergence of(Labels truth, Labels labels, FrameScore score) {
        var truths = byId(truth);
        var drawn = byId(labels);
        var offsets = new TreeMap<String, BoundaryOffset>();
        for (var object : score.objects()) {
            if (object.truth() != null && object.label() != null) {
                var expected = truths.get(object.truth());
                var found = drawn.get(object.label());
                if (expected != null && found != null) {
                    BoundaryOffset.between(expected.shape(), found.shape())
                            .ifPresent(offset -> offsets.put(found.id().value(), offset));
                }
            }
        }
        return new Divergence(truth, labels, ScoreView.of(score), score, offsets);
    }

    private static Map<LabelId, Label> byId(Labels labels) {
        return labels.objects().stream().collect(Collectors.toMap(Label::id, Function.identity(), (a, _) -> a));
    }
}
