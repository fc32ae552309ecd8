package dev.plumbline.domain.reviewer;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SpecId;

public sealed interface ReviewerRejection extends Rejection {
    record ProjectUnknown(ProjectId project) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "project-unknown",
                    UNKNOWN,
                    "There is no project %s.".formatted(project),
                    "Choose one from the list of projects, or create it.");
        }
    }

    record ProjectFollowsNoSpec(ProjectId project) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "project-follows-no-spec",
                    CONFLICT,
                    "Project %s follows no spec, and reviewers' eligibility and standing are about one."
                            .formatted(project),
                    "Do it in a project that follows a spec.");
        }
    }

    record ReviewerNumbersOutOfRange(ProjectId project) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "reviewer-numbers-out-of-range",
                    INVALID,
                    "Not all numbers for the reviewers of project %s are in their range.".formatted(project),
                    "Give hours of 0 to 10000, a flip limit between 0 and 1, 1 to 1000 repeats and 1 to 100 open reviews.");
        }
    }

    record PersonUnknown(PersonId person) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "person-unknown",
                    UNKNOWN,
                    "There is no person %s.".formatted(person),
                    "Choose one from the list of people, or create the account first.");
        }
    }

    record HoursNotCredible(PersonId reviewer, double hours) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "hours-not-credible",
                    INVALID,
                    "%s hours cannot be credited to %s, or it is not said where they are from."
                            .formatted(hours, reviewer),
                    "Give hours of 0 to 100000, and one sentence about where the experience is from.");
        }
    }

    /** Hours are credited by somebody else. */
    record OwnHours(PersonId reviewer) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-hours",
                    CONFLICT,
                    "%s cannot vouch for their own experience.".formatted(reviewer),
                    "Have another manager credit the hours.");
        }
    }

    record NotEligible(PersonId reviewer, ProjectId project) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-eligible",
                    CONFLICT,
                    "%s may not review in project %s yet.".formatted(reviewer, project),
                    "The page of reviewers says what is missing and how to come by it.");
        }
    }

    record StandingIsLost(PersonId reviewer, SpecId spec) implements ReviewerRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "standing-is-lost",
                    CONFLICT,
                    "%s has lost standing as a reviewer under spec %s: their flip rate was over the limit."
                            .formatted(reviewer, spec),
                    "Take part in a calibration session; one under the limit gives the standing back.");
        }
    }
}
