package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.divergence.Reasons;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.LineMeasure;
import dev.plumbline.gateway.sequence.SequenceView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission and the truth part.
 *
 * @param frameScore the same score as it is stored; not part of the document
 * @param offsets    by label: how far its outline lies from its truth's
 * @param lines      how the score compared lines
 * @param sequence   how well objects were followed through it; left out where the frame or its truth is in none
 * @param why        by label, of what was missed by truth: in sentences, why it did not earn everything
 */
public record Divergence(
        Labels truth,
        Labels labels,
        ScoreView score,
        @JsonIgnore FrameScore frameScore,
        Map<String, BoundaryOffset> offsets,
        LineMeasure lines,
        Map<String, List<String>> why,
        @Nullable SequenceView sequence) {

    static Divergence of(Labels truth, Labels labels, FrameScore score, LineMeasure lines, Ontology ontology) {
        var truths = byId(truth);
        var drawn = byId(labels);
        var offsets = new TreeMap<String, BoundaryOffset>();
        var reasons = new Reasons(ontology);
        var why = new TreeMap<String, List<String>>();
        for (var object : score.objects()) {
            var id = object.label() == null ? object.truth() : object.label();
            if (id != null) {
                why.put(id.value(), reasons.of(object, at(truths, object.truth()), at(drawn, object.label())));
            }
            if (object.truth() != null && object.label() != null) {
                var expected = truths.get(object.truth());
                var found = drawn.get(object.label());
                if (expected != null && found != null) {
                    BoundaryOffset.between(expected.shape(), found.shape())
                            .ifPresent(offset -> offsets.put(found.id().value(), offset));
                }
            }
        }
        return new Divergence(truth, labels, ScoreView.of(score), score, offsets, lines, why, null);
    }

    Divergence in(@Nullable SequenceView view) {
        return new Divergence(truth, labels, score, frameScore, offsets, lines, why, view);
    }

    private static @Nullable Label at(Map<LabelId, Label> labels, @Nullable LabelId id) {
        return id == null ? null : labels.get(id);
    }

    private static Map<LabelId, Label> byId(Labels labels) {
        return labels.objects().stream().collect(Collectors.toMap(Label::id, Function.identity(), (a, _) -> a));
    }
}
