package dev.plumbline.gateway.live.protocol;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import java.util.List;
import java.util.Optional;

/** A document of the HTTP interface that a page shows and does not want to be out of date. */
public sealed interface Reading {

    /** {@code readPersonTrend}: one person's weeks and calibrations. */
    record OfTrend(ProjectId project, PersonId person) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/people/%s/trend".formatted(project, person);
        }
    }

    /** {@code listReviewers}: who may review, how steady they are, how they compare with their peers. */
    record OfReviewers(ProjectId project) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/reviewers".formatted(project);
        }
    }

    /** {@code listCalibrationSessions}: sessions, and how far the invited are. */
    record OfSessions(ProjectId project) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/sessions".formatted(project);
        }
    }

    /** {@code listEdgeCases}: what clauses do not settle. */
    record OfEdgeCases(ProjectId project) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/edge-cases".formatted(project);
        }
    }

    /** {@code listCalibrationSets}: what sessions can ask. */
    record OfCalibrationSets(ProjectId project) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/calibration-sets".formatted(project);
        }
    }

    /** {@code listContests}: what waits for a second reviewer. */
    record OfContests(ProjectId project) implements Reading {
        @Override
        public String path() {
            return "/projects/%s/contests".formatted(project);
        }
    }

    /** {@code readSpecStatistics}: which clauses are read wrong, and by whom. */
    record OfStatistics(SpecId spec) implements Reading {
        @Override
        public String path() {
            return "/specs/%s/statistics".formatted(spec);
        }
    }

    /** Where it is read, below {@code /api}. */
    String path();

    /** Empty for a path of which nothing is told. */
    static Optional<Reading> at(String path) {
        var parts = List.of(path.split("/", -1));
        try {
            return switch (parts.size()) {
                case 4 -> third(parts.get(1), parts.get(2), parts.get(3));
                case 6 -> fifth(parts);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Reading> third(String of, String id, String what) {
        return switch (of + "/" + what) {
            case "projects/reviewers" -> Optional.of(new OfReviewers(new ProjectId(id)));
            case "projects/sessions" -> Optional.of(new OfSessions(new ProjectId(id)));
            case "projects/edge-cases" -> Optional.of(new OfEdgeCases(new ProjectId(id)));
            case "projects/calibration-sets" -> Optional.of(new OfCalibrationSets(new ProjectId(id)));
            case "projects/contests" -> Optional.of(new OfContests(new ProjectId(id)));
            case "specs/statistics" -> Optional.of(new OfStatistics(new SpecId(id)));
            default -> Optional.empty();
        };
    }

    private static Optional<Reading> fifth(List<String> parts) {
        return parts.get(1).equals("projects")
                        && parts.get(3).equals("people")
                        && parts.get(5).equals("trend")
                ? Optional.of(new OfTrend(new ProjectId(parts.get(2)), new PersonId(parts.get(4))))
                : Optional.empty();
    }
}
