package dev.plumbline.projections.project;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.PassMarkSet;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is this project, how is it scored, and who is in it? By project. */
public final class Projects implements Projection<ProjectDoc> {
    private static final Instructions NO_INSTRUCTIONS = new Instructions("", List.of(), List.of());

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ProjectDoc> document() {
        return ProjectDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                ProjectCreated.class,
                InstructionsSet.class,
                ScoringSet.class,
                PassMarkSet.class,
                AnnotatorAssigned.class,
                AnnotatorUnassigned.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof ProjectEvent e ? List.of(e.project().value()) : List.of();
    }

    @Override
    public @Nullable ProjectDoc evolve(@Nullable ProjectDoc d, String key, Recorded recorded) {
        if (recorded.event() instanceof ProjectCreated e) {
            return new ProjectDoc(
                    e.project(),
                    e.name(),
                    e.benchmark(),
                    e.ontology(),
                    e.ontologyVersion(),
                    e.release(),
                    NO_INSTRUCTIONS,
                    List.of(),
                    PassMarkSet.DEFAULT_SHARE,
                    List.of());
        }
        if (d == null) {
            return null;
        }
        return switch (recorded.event()) {
            case InstructionsSet e -> with(d, e.instructions(), d.scoring(), d.passMark(), d.annotators());
            case ScoringSet e ->
                with(d, d.instructions(), plus(d.scoring(), e.scoring()), d.passMark(), d.annotators());
            case PassMarkSet e -> with(d, d.instructions(), d.scoring(), e.share(), d.annotators());
            case AnnotatorAssigned e ->
                with(d, d.instructions(), d.scoring(), d.passMark(), plus(d.annotators(), e.annotator()));
            case AnnotatorUnassigned e ->
                with(d, d.instructions(), d.scoring(), d.passMark(), without(d.annotators(), e.annotator()));
            default -> d;
        };
    }

    private static ProjectDoc with(
            ProjectDoc d,
            Instructions instructions,
            List<ScoringFunction> scoring,
            double passMark,
            List<PersonId> annotators) {
        return new ProjectDoc(
                d.id(),
                d.name(),
                d.benchmark(),
                d.ontology(),
                d.ontologyVersion(),
                d.release(),
                instructions,
                scoring,
                passMark,
                annotators);
    }

    private static List<PersonId> without(List<PersonId> people, PersonId person) {
        return people.stream().filter(each -> !each.equals(person)).toList();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all.stream().distinct().toList();
    }
}
