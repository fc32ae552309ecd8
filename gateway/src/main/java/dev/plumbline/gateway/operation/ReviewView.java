package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.scoring.LineMeasure;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.projections.review.Correction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a reviewer needs on one page. The same document answers every step of a review.
 *
 * @param truth      and score, offsets and lines: left out of live work, which has none
 * @param correction what the reviewer drew upon the labels; left out where there is a truth
 */
public record ReviewView(
        TaskCard task,
        Person annotator,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Person reviewer,
        State state,
        Labels labels,
        @Nullable Labels truth,
        @Nullable ScoreView score,
        @Nullable Map<String, BoundaryOffset> offsets,
        @Nullable LineMeasure lines,
        @Nullable List<Correction.Stroke> correction,
        List<Item> items,
        Ontology ontology,
        List<Clause> clauses,
        List<String> phrasings) {

    public enum State {
        WAITING,
        OPEN,
        DONE
    }

    /** @param decision null while undecided */
    public record Item(
            ReviewItem item,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Verdict decision,

            List<Disagreement> disagreements) {
        static Item of(ReviewItem item, @Nullable ItemDecision decided) {
            return decided == null
                    ? new Item(item, null, List.of())
                    : new Item(item, decided.agreed() ? Verdict.AGREE : Verdict.DISAGREE, decided.disagreements());
        }
    }

    public enum Verdict {
        AGREE,
        DISAGREE
    }
}
