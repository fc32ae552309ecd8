package dev.plumbline.domain.project;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetPassMark;
import dev.plumbline.domain.project.ProjectCommand.SetScoring;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.PassMarkSet;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringCheck;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import org.jspecify.annotations.Nullable;

/** Training projects: the benchmark's ontology and no other, scoring in versions that follow one another. */
public final class Projects implements Decider<ProjectCommand, Projects.State> {

    public record State(
            @Nullable ProjectCreated created,
            @Nullable BenchmarkCreated benchmark,
            @Nullable Instructions instructions,
            @Nullable ScoringFunction scoring,
            double passMark,
            boolean admitted,
            boolean assigned) {

        /**
         * Of the scoring before this one. A project begins with version 1 of the preset, so the first that is set is
         * version 2; or version 1 of another name, as the first always was once.
         */
        int versionBefore(ScoringFunction next) {
            if (scoring != null) {
                return scoring.id().version();
            }
            var preset = ScoringPresets.PLUMBLINE;
            var first = next.id().version() == preset.id().version()
                    && (next.equals(preset) || !next.id().equals(preset.id()));
            return first ? 0 : preset.id().version();
        }
    }

    @Override
    public Class<ProjectCommand> commands() {
        return ProjectCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, null, null, null, PassMarkSet.DEFAULT_SHARE, false, false);
    }

    @Override
    public Boundary boundary(ProjectCommand command) {
        var project = Tag.project(command.project());
        var created = Boundary.of(project, ProjectCreated.class);
        return switch (command) {
            case CreateProject c -> created.and(Tag.benchmark(c.benchmark()), BenchmarkCreated.class);
            case SetInstructions _ -> created.and(project, InstructionsSet.class);
            case SetScoring _ -> created.and(project, ScoringSet.class);
            case SetPassMark _ -> created.and(project, PassMarkSet.class);
            case AssignAnnotator c ->
                created.and(Tag.account(c.annotator()), PersonAdmitted.class)
                        .and(
                                Tag.assignment(c.project(), c.annotator()),
                                AnnotatorAssigned.class,
                                AnnotatorUnassigned.class);
            case UnassignAnnotator c ->
                created.and(
                        Tag.assignment(c.project(), c.annotator()), AnnotatorAssigned.class, AnnotatorUnassigned.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e ->
                new State(e, s.benchmark, s.instructions, s.scoring, s.passMark, s.admitted, s.assigned);
            case BenchmarkCreated e ->
                new State(s.created, e, s.instructions, s.scoring, s.passMark, s.admitted, s.assigned);
            case InstructionsSet e ->
                new State(s.created, s.benchmark, e.instructions(), s.scoring, s.passMark, s.admitted, s.assigned);
            case ScoringSet e ->
                new State(s.created, s.benchmark, s.instructions, e.scoring(), s.passMark, s.admitted, s.assigned);
            case PassMarkSet e ->
                new State(s.created, s.benchmark, s.instructions, s.scoring, e.share(), s.admitted, s.assigned);
            case PersonAdmitted _ ->
                new State(s.created, s.benchmark, s.instructions, s.scoring, s.passMark, true, s.assigned);
            case AnnotatorAssigned _ ->
                new State(s.created, s.benchmark, s.instructions, s.scoring, s.passMark, s.admitted, true);
            case AnnotatorUnassigned _ ->
                new State(s.created, s.benchmark, s.instructions, s.scoring, s.passMark, s.admitted, false);
            default -> s;
        };
    }

    @Override
    public Decision decide(ProjectCommand command, State s) {
        if (command instanceof CreateProject create) {
            return create(create, s);
        }
        if (s.created == null) {
            return Decision.reject(new ProjectRejection.ProjectUnknown(command.project()));
        }
        return switch (command) {
            case CreateProject c -> create(c, s);
            case SetInstructions c ->
                c.instructions().equals(s.instructions)
                        ? Decision.alreadyDone()
                        : Decision.accept(new InstructionsSet(c.project(), c.instructions(), c.by()));
            case SetScoring c -> setScoring(c, s);
            case SetPassMark c -> setPassMark(c, s);
            case AssignAnnotator c -> assign(c, s);
            case UnassignAnnotator c ->
                s.assigned
                        ? Decision.accept(new AnnotatorUnassigned(c.project(), c.annotator(), c.by()))
                        : Decision.alreadyDone();
        };
    }

    private static Decision create(CreateProject c, State s) {
        if (c.name().isBlank()) {
            return Decision.reject(new ProjectRejection.NameMissing(c.project()));
        }
        var event = new ProjectCreated(
                c.project(), c.name(), c.benchmark(), c.ontology(), c.ontologyVersion(), c.release(), c.by());
        if (s.created != null) {
            return s.created.equals(event)
                    ? Decision.alreadyDone()
                    : Decision.reject(new ProjectRejection.ProjectExists(c.project()));
        }
        var benchmark = s.benchmark;
        if (benchmark == null) {
            return Decision.reject(new ProjectRejection.BenchmarkUnknown(c.benchmark()));
        }
        if (!benchmark.ontology().equals(c.ontology()) || benchmark.ontologyVersion() != c.ontologyVersion()) {
            return Decision.reject(new ProjectRejection.OntologyDiffers(
                    c.benchmark(),
                    "%s version %d".formatted(c.ontology(), c.ontologyVersion()),
                    "%s version %d".formatted(benchmark.ontology(), benchmark.ontologyVersion())));
        }
        return Decision.accept(event);
    }

    private static Decision setScoring(SetScoring c, State s) {
        if (c.scoring().equals(s.scoring)) {
            return Decision.alreadyDone();
        }
        int version = c.scoring().id().version();
        int before = s.versionBefore(c.scoring());
        if (version != before + 1) {
            return Decision.reject(new ProjectRejection.NotTheNextScoring(c.project(), version, before));
        }
        var faults = ScoringCheck.faults(c.scoring());
        return faults.isEmpty()
                ? Decision.accept(new ScoringSet(c.project(), c.scoring(), c.by()))
                : Decision.reject(new ProjectRejection.ScoringInvalid(c.project(), faults));
    }

    private static Decision setPassMark(SetPassMark c, State s) {
        if (!(c.share() > 0 && c.share() <= 1)) {
            return Decision.reject(new ProjectRejection.PassMarkOutOfRange(c.project(), c.share()));
        }
        return c.share() == s.passMark
                ? Decision.alreadyDone()
                : Decision.accept(new PassMarkSet(c.project(), c.share(), c.by()));
    }

    private static Decision assign(AssignAnnotator c, State s) {
        if (!s.admitted) {
            return Decision.reject(new ProjectRejection.PersonUnknown(c.annotator()));
        }
        return s.assigned
                ? Decision.alreadyDone()
                : Decision.accept(new AnnotatorAssigned(c.project(), c.annotator(), c.by()));
    }
}
