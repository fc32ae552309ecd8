package dev.plumbline.domain.project;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.scoring.ScoringFunction;
import org.jspecify.annotations.Nullable;

public sealed interface ProjectCommand extends Command {
    ProjectId project();

    /** @param spec see {@link ProjectEvent.ProjectCreated} */
    record CreateProject(
            ProjectId project,
            String name,
            Purpose purpose,
            @Nullable SpecId spec,
            BenchmarkId benchmark,
            OntologyId ontology,
            int ontologyVersion,
            Release release,
            PersonId by)
            implements ProjectCommand {

        /** A training project without a spec. */
        public static CreateProject training(
                ProjectId project,
                String name,
                BenchmarkId benchmark,
                OntologyId ontology,
                int ontologyVersion,
                Release release,
                PersonId by) {
            return new CreateProject(
                    project, name, Purpose.TRAINING, null, benchmark, ontology, ontologyVersion, release, by);
        }
    }

    record SetRampNumbers(ProjectId project, RampNumbers numbers, PersonId by) implements ProjectCommand {}

    record SetInstructions(ProjectId project, Instructions instructions, PersonId by) implements ProjectCommand {}

    /** @param scoring its version is the project's latest plus one */
    record SetScoring(ProjectId project, ScoringFunction scoring, PersonId by) implements ProjectCommand {}

    /** @param share see {@link ProjectEvent.PassMarkSet} */
    record SetPassMark(ProjectId project, double share, PersonId by) implements ProjectCommand {}

    record AssignAnnotator(ProjectId project, PersonId annotator, PersonId by, Extent extent)
            implements ProjectCommand {
        /** To all of it. */
        public AssignAnnotator(ProjectId project, PersonId annotator, PersonId by) {
            this(project, annotator, by, Extent.ALL);
        }
    }

    record UnassignAnnotator(ProjectId project, PersonId annotator, PersonId by) implements ProjectCommand {}
}
