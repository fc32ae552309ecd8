package dev.plumbline.domain.project;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import java.util.List;
import java.util.Locale;

public sealed interface ProjectRejection extends Rejection {
    record ProjectUnknown(ProjectId project) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "project-unknown",
                    UNKNOWN,
                    "There is no project %s.".formatted(project),
                    "Choose one from the list of projects, or create it.");
        }
    }

    record NameMissing(ProjectId project) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "name-missing",
                    INVALID,
                    "Project %s would have no name.".formatted(project),
                    "Give it a name of one character or more.");
        }
    }

    record ProjectExists(ProjectId project) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "project-exists",
                    CONFLICT,
                    "There is already another project %s.".formatted(project),
                    "Give the new project another id.");
        }
    }

    record BenchmarkUnknown(BenchmarkId benchmark) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "benchmark-unknown",
                    UNKNOWN,
                    "There is no benchmark %s.".formatted(benchmark),
                    "Choose one from the list of benchmarks, or create it first.");
        }
    }

    record OntologyDiffers(BenchmarkId benchmark, String asked, String benchmarks) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "ontology-differs",
                    CONFLICT,
                    "The project asks for ontology %s, but benchmark %s is drawn with %s."
                            .formatted(asked, benchmark, benchmarks),
                    "Use the benchmark's ontology: labels under another one cannot be compared with its truth.");
        }
    }

    record ScoringInvalid(ProjectId project, List<Fault> faults) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "scoring-invalid",
                    INVALID,
                    "The scoring of project %s%s: %s"
                            .formatted(
                                    project,
                                    faults.getFirst().at().isEmpty()
                                            ? ""
                                            : ", at " + faults.getFirst().at(),
                                    faults.getFirst().fact()),
                    "Correct what is listed; the scoring stays as it was.");
        }
    }

    record PassMarkOutOfRange(ProjectId project, double share) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "pass-mark-out-of-range",
                    INVALID,
                    "A pass mark of %s for project %s is no share of the points that can be earned."
                            .formatted(share, project),
                    "Give a number above 0 and at most 1, such as 0.9.");
        }
    }

    record NotTheNextScoring(ProjectId project, int version, int latest) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-the-next-scoring",
                    CONFLICT,
                    latest == 0
                            ? "Project %s has no scoring yet, so %d is not its next version."
                                    .formatted(project, version)
                            : "The scoring of project %s is at version %d, so %d is not its next version."
                                    .formatted(project, latest, version),
                    latest == 0 ? "Set it as version 1." : "Load the latest version and change that.");
        }
    }

    record PersonUnknown(PersonId person) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "person-unknown",
                    UNKNOWN,
                    "There is no person %s to assign.".formatted(person),
                    "Create the account first.");
        }
    }

    record SpecMissing(ProjectId project, Purpose purpose) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "spec-missing",
                    INVALID,
                    "Project %s is for %s work, which follows a spec, and it names none."
                            .formatted(project, purpose.name().toLowerCase(Locale.ROOT)),
                    "Name the spec that its work follows.");
        }
    }

    /** Frames of exams and calibrations are used for nothing else, or their truth would leak. */
    record FramesNotApart(BenchmarkId benchmark, Purpose wanted, ProjectId other, Purpose used)
            implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frames-not-apart",
                    CONFLICT,
                    "Benchmark %s is used by project %s for %s work already, and frames of exams and calibrations are kept apart."
                            .formatted(benchmark, other, used.name().toLowerCase(Locale.ROOT)),
                    "Make another benchmark, with frames of its own, for the %s project."
                            .formatted(wanted.name().toLowerCase(Locale.ROOT)));
        }
    }

    record RampNumbersInvalid(ProjectId project, List<Fault> faults) implements ProjectRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "ramp-numbers-invalid",
                    INVALID,
                    "The ramp numbers for project %s are not possible: %s"
                            .formatted(project, faults.getFirst().fact()),
                    "Correct them, then set them again.");
        }
    }
}
