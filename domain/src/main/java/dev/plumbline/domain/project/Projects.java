package dev.plumbline.domain.project;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetPassMark;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.ProjectCommand.SetScoring;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.PassMarkSet;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringCheck;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects: the benchmark's ontology and no other, exams apart from all else, scoring in versions that follow one another. */
public final class Projects implements Decider<ProjectCommand, Projects.State> {

    /**
     * @param created  this project, and in the decision to create one all others of its benchmark
     * @param assigned null for whom is not
     */
    public record State(
            List<ProjectCreated> created,
            @Nullable BenchmarkCreated benchmark,
            Settings settings,
            boolean admitted,
            @Nullable Extent assigned) {

        private @Nullable ProjectCreated project(ProjectId id) {
            return created.stream()
                    .filter(each -> each.project().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private State with(Settings set) {
            return new State(created, benchmark, set, admitted, assigned);
        }

        private State withAssigned(@Nullable Extent now) {
            return new State(created, benchmark, settings, admitted, now);
        }
    }

    /** What can be changed. */
    public record Settings(
            @Nullable Instructions instructions,
            @Nullable ScoringFunction scoring,
            double passMark,
            RampNumbers numbers) {

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
        return new State(
                List.of(), null, new Settings(null, null, PassMarkSet.DEFAULT_SHARE, RampNumbers.DEFAULT), false, null);
    }

    @Override
    public Boundary boundary(ProjectCommand command) {
        var project = Tag.project(command.project());
        var created = Boundary.of(project, ProjectCreated.class);
        return switch (command) {
            case CreateProject c ->
                created.and(Tag.benchmark(c.benchmark()), BenchmarkCreated.class, ProjectCreated.class);
            case SetInstructions _ -> created.and(project, InstructionsSet.class);
            case SetScoring _ -> created.and(project, ScoringSet.class);
            case SetPassMark _ -> created.and(project, PassMarkSet.class);
            case SetRampNumbers _ -> created.and(project, RampNumbersSet.class);
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
            case ProjectCreated e -> {
                var all = new ArrayList<>(s.created);
                all.add(e);
                yield new State(List.copyOf(all), s.benchmark, s.settings, s.admitted, s.assigned);
            }
            case BenchmarkCreated e -> new State(s.created, e, s.settings, s.admitted, s.assigned);
            case InstructionsSet e -> {
                var now = s.settings;
                yield s.with(new Settings(e.instructions(), now.scoring, now.passMark, now.numbers));
            }
            case ScoringSet e -> {
                var now = s.settings;
                yield s.with(new Settings(now.instructions, e.scoring(), now.passMark, now.numbers));
            }
            case PassMarkSet e -> {
                var now = s.settings;
                yield s.with(new Settings(now.instructions, now.scoring, e.share(), now.numbers));
            }
            case RampNumbersSet e -> {
                var now = s.settings;
                yield s.with(new Settings(now.instructions, now.scoring, now.passMark, e.numbers()));
            }
            case PersonAdmitted _ -> new State(s.created, s.benchmark, s.settings, true, s.assigned);
            case AnnotatorAssigned e -> s.withAssigned(e.extent());
            case AnnotatorUnassigned _ -> s.withAssigned(null);
            default -> s;
        };
    }

    @Override
    public Decision decide(ProjectCommand command, State s) {
        if (command instanceof CreateProject create) {
            return create(create, s);
        }
        if (s.project(command.project()) == null) {
            return Decision.reject(new ProjectRejection.ProjectUnknown(command.project()));
        }
        return switch (command) {
            case CreateProject c -> create(c, s);
            case SetInstructions c ->
                c.instructions().equals(s.settings.instructions)
                        ? Decision.alreadyDone()
                        : Decision.accept(new InstructionsSet(c.project(), c.instructions(), c.by()));
            case SetScoring c -> setScoring(c, s);
            case SetPassMark c -> setPassMark(c, s);
            case SetRampNumbers c -> setNumbers(c, s);
            case AssignAnnotator c -> assign(c, s);
            case UnassignAnnotator c ->
                s.assigned == null
                        ? Decision.alreadyDone()
                        : Decision.accept(new AnnotatorUnassigned(c.project(), c.annotator(), c.by()));
        };
    }

    private static Decision create(CreateProject c, State s) {
        if (c.name().isBlank()) {
            return Decision.reject(new ProjectRejection.NameMissing(c.project()));
        }
        var event = new ProjectCreated(
                c.project(),
                c.name(),
                c.purpose(),
                c.spec(),
                c.benchmark(),
                c.ontology(),
                c.ontologyVersion(),
                c.release(),
                c.by());
        var created = s.project(c.project());
        if (created != null) {
            return created.equals(event)
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
        if (c.purpose().followsSpec() && c.spec() == null) {
            return Decision.reject(new ProjectRejection.SpecMissing(c.project(), c.purpose()));
        }
        return s.created.stream()
                .filter(other -> other.purpose() != c.purpose()
                        && (other.purpose().drawsBatches() || c.purpose().drawsBatches()))
                .findFirst()
                .map(other -> Decision.reject(new ProjectRejection.FramesNotApart(
                        c.benchmark(), c.purpose(), other.project(), other.purpose())))
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision setNumbers(SetRampNumbers c, State s) {
        var faults = RampNumbersCheck.faults(c.numbers());
        if (!faults.isEmpty()) {
            return Decision.reject(new ProjectRejection.RampNumbersInvalid(c.project(), faults));
        }
        return c.numbers().equals(s.settings.numbers)
                ? Decision.alreadyDone()
                : Decision.accept(new RampNumbersSet(c.project(), c.numbers(), c.by()));
    }

    private static Decision setScoring(SetScoring c, State s) {
        if (c.scoring().equals(s.settings.scoring)) {
            return Decision.alreadyDone();
        }
        int version = c.scoring().id().version();
        int before = s.settings.versionBefore(c.scoring());
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
        return c.share() == s.settings.passMark
                ? Decision.alreadyDone()
                : Decision.accept(new PassMarkSet(c.project(), c.share(), c.by()));
    }

    /** Who has a place for what is drawn for them can be given all; who has all keeps it. */
    private static Decision assign(AssignAnnotator c, State s) {
        if (!s.admitted) {
            return Decision.reject(new ProjectRejection.PersonUnknown(c.annotator()));
        }
        return s.assigned == Extent.ALL || s.assigned == c.extent()
                ? Decision.alreadyDone()
                : Decision.accept(new AnnotatorAssigned(c.project(), c.annotator(), c.by(), c.extent()));
    }
}
