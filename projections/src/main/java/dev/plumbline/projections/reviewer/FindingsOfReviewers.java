package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.reviewer.Leniency;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What did each reviewer find of each annotator? By project and skill; what {@link Leniency} compares. */
public final class FindingsOfReviewers implements Projection<ReviewerFindings> {
    public static String key(ProjectId project, SkillId skill) {
        return project + "/" + skill;
    }

    @Override
    public String name() {
        return "reviewer-findings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReviewerFindings> document() {
        return ReviewerFindings.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ReviewCompleted e ->
                e.tallies().keySet().stream()
                        .map(skill -> key(e.project(), skill))
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewerFindings evolve(@Nullable ReviewerFindings document, String key, Recorded recorded) {
        if (!(recorded.event() instanceof ReviewCompleted e)) {
            return document;
        }
        var skill = new SkillId(key.substring(key.indexOf('/') + 1));
        var tally = e.tallies().get(skill);
        return tally == null || tally.reviewed() == 0
                ? document
                : (document == null ? new ReviewerFindings(skill, Map.of()) : document)
                        .and(e.annotator(), e.reviewer(), tally);
    }
}
