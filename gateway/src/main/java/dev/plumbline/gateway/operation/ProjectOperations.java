package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectCommand;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.ProjectRejection;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projects: what they are for, what is asked, and who annotates. */
final class ProjectOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Identities identities;
    private final Roles roles;

    /** @param spec that it follows; null of a training project that follows none */
    record Summary(
            ProjectId id,
            String name,
            Purpose purpose,
            @Nullable SpecId spec,
            BenchmarkId benchmark) {
        static Summary of(ProjectDoc project) {
            return new Summary(project.id(), project.name(), project.purpose(), project.spec(), project.benchmark());
        }
    }

    record NewProject(
            String name,
            @Nullable Purpose purpose,
            @Nullable SpecId spec,
            BenchmarkId benchmark,
            OntologyId ontology,
            int ontologyVersion,
            @Nullable String instructions,
            @Nullable List<Clause> clauses,
            @Nullable List<String> phrasings,
            @Nullable Release release) {}

    record NewInstructions(
            String instructions,
            @Nullable List<Clause> clauses,
            @Nullable List<String> phrasings) {}

    ProjectOperations(ReadSide reads, Subjects subjects, Sending sending, Identities identities, Roles roles) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.identities = identities;
        this.roles = roles;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listProjects", Handling.of(this::list),
                "createProject", Handling.of(this::create),
                "readProject", new Handling(subjects::project, c -> Answer.ok(read(id(c)))),
                "changeRampNumbers", new Handling(subjects::project, this::changeNumbers),
                "changeInstructions", new Handling(subjects::project, this::changeInstructions),
                "assignAnnotator", new Handling(subjects::project, this::assign),
                "unassignAnnotator", new Handling(subjects::project, this::unassign));
    }

    private Answer list(Call call) {
        return Answer.ok(reads.all(Projections.PROJECTS, "").stream()
                .filter(p -> Policy.allows("readProject", call.caller(), subjects.project(p.id())))
                .sorted(Comparator.comparing(ProjectDoc::name))
                .map(Summary::of)
                .toList());
    }

    private Answer create(Call call) {
        var id = call.newId(ProjectId::new);
        var wanted = call.body(NewProject.class);
        var release = wanted.release() == null ? Release.AFTER_REVIEW : wanted.release();
        var purpose = wanted.purpose() == null ? Purpose.TRAINING : wanted.purpose();
        requireFramesApart(id, wanted.benchmark(), purpose);
        var position = sending.send(
                call,
                new CreateProject(
                        id,
                        wanted.name().strip(),
                        purpose,
                        wanted.spec(),
                        wanted.benchmark(),
                        wanted.ontology(),
                        wanted.ontologyVersion(),
                        release,
                        call.person()));
        var instructions = instructions(wanted.instructions(), wanted.clauses(), wanted.phrasings());
        if (!instructions.equals(instructions(null, null, null))) {
            position = sending.send(call, new SetInstructions(id, instructions, call.person()));
        }
        return Answer.created(read(id)).at(position);
    }

    /** What the decision to create it holds of a benchmark, for all benchmarks of its dataset. */
    private void requireFramesApart(ProjectId id, BenchmarkId benchmark, Purpose purpose) {
        var dataset = dataset(benchmark);
        if (dataset.isEmpty()) {
            return;
        }
        for (var other : reads.all(Projections.PROJECTS, "")) {
            if (!other.id().equals(id)
                    && other.purpose() != purpose
                    && (purpose.drawsBatches() || other.purpose().drawsBatches())
                    && dataset(other.benchmark()).equals(dataset)) {
                throw new Refused(Problems.of(
                        new ProjectRejection.FramesNotApart(benchmark, purpose, other.id(), other.purpose())));
            }
        }
    }

    private Optional<DatasetId> dataset(BenchmarkId benchmark) {
        return reads.get(Projections.BENCHMARKS, benchmark.value()).map(card -> card.dataset());
    }

    private Answer changeInstructions(Call call) {
        var wanted = call.body(NewInstructions.class);
        return changed(
                call,
                new SetInstructions(
                        id(call),
                        instructions(wanted.instructions(), wanted.clauses(), wanted.phrasings()),
                        call.person()));
    }

    private Answer changeNumbers(Call call) {
        return changed(call, new SetRampNumbers(id(call), call.body(RampNumbers.class), call.person()));
    }

    private Answer assign(Call call) {
        var person = call.id("person", PersonId::new);
        var project = id(call);
        var annotates = roles.of(person).stream()
                .anyMatch(h -> h.role() == Role.ANNOTATOR
                        && (h.project() == null || Set.of(project).contains(h.project())));
        if (identities.knows(person) && !annotates) {
            throw new Refused(Problem.of(
                    "not-an-annotator",
                    409,
                    "%s is no annotator in this project."
                            .formatted(identities.person(person).name()),
                    "Give them the role first."));
        }
        return changed(call, new AssignAnnotator(project, person, call.person()));
    }

    private Answer unassign(Call call) {
        return changed(call, new UnassignAnnotator(id(call), call.id("person", PersonId::new), call.person()));
    }

    private Document changed(Call call, ProjectCommand command) {
        var position = sending.send(call, command);
        return Answer.ok(read(command.project())).at(position);
    }

    private ProjectView read(ProjectId id) {
        return ProjectView.of(id, reads, identities);
    }

    private static Instructions instructions(
            @Nullable String text, @Nullable List<Clause> clauses, @Nullable List<String> phrasings) {
        return new Instructions(
                text == null ? "" : text,
                clauses == null ? List.of() : clauses,
                phrasings == null ? List.of() : phrasings);
    }

    private static ProjectId id(Call call) {
        return call.id("project", ProjectId::new);
    }
}
