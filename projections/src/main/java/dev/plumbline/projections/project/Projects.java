package dev.plumbline.projections.project;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.project.Extent;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.PassMarkSet;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.project.RampNumbers;
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
        return 4;
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
                RampNumbersSet.class,
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
                    e.purpose(),
                    e.spec(),
                    e.benchmark(),
                    e.ontology(),
                    e.ontologyVersion(),
                    e.release(),
                    NO_INSTRUCTIONS,
                    List.of(),
                    PassMarkSet.DEFAULT_SHARE,
                    RampNumbers.DEFAULT,
                    List.of(),
                    List.of());
        }
        if (d == null) {
            return null;
        }
        return switch (recorded.event()) {
            case InstructionsSet e -> d.withInstructions(e.instructions());
            case ScoringSet e -> d.withScoring(plus(d.scoring(), e.scoring()));
            case PassMarkSet e -> d.withPassMark(e.share());
            case RampNumbersSet e -> d.withNumbers(e.numbers());
            case AnnotatorAssigned e ->
                d.withAnnotators(
                        plus(d.annotators(), e.annotator()),
                        e.extent() == Extent.DRAWN
                                ? plus(d.drawnOnly(), e.annotator())
                                : without(d.drawnOnly(), e.annotator()));
            case AnnotatorUnassigned e ->
                d.withAnnotators(without(d.annotators(), e.annotator()), without(d.drawnOnly(), e.annotator()));
            default -> d;
        };
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
