package dev.plumbline.domain.sampling;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

public sealed interface SamplingRejection extends Rejection {
    record NothingToDraw(ProjectId project) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "nothing-to-draw",
                    UNKNOWN,
                    "Project %s is not one of live work, so nothing is drawn in it.".formatted(project),
                    "Name a live project.");
        }
    }

    record NotSubmitted(TaskId task) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-submitted",
                    CONFLICT,
                    "There is no submission of task %s to draw.".formatted(task),
                    "Draw it once it is submitted.");
        }
    }

    record SeedDiffers(ProjectId project, String week, int round) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "seed-differs",
                    CONFLICT,
                    "The seed for round %d of %s in project %s is not the one that was committed to."
                            .formatted(round, week, project),
                    "Use the seed that the workspace keeps; if that is lost, say so.");
        }
    }

    /** A round begins when the one before is lost, and no sooner. */
    record RoundOutOfTurn(ProjectId project, String week, int round) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "round-out-of-turn",
                    CONFLICT,
                    "Round %d of %s in project %s does not follow from the rounds before."
                            .formatted(round, week, project),
                    "Go on with the round that is committed to.");
        }
    }

    record DrawOver(ProjectId project, String week, int round) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "draw-over",
                    CONFLICT,
                    "The seed for round %d of %s in project %s is revealed or lost; nothing more is drawn with it."
                            .formatted(round, week, project),
                    "Draw in a later week, or in the next round.");
        }
    }

    record WeekNotOver(ProjectId project, String week) implements SamplingRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "week-not-over",
                    CONFLICT,
                    "%s is not over; its seed in project %s would make draws foreseeable.".formatted(week, project),
                    "Reveal it when the week is over.");
        }
    }
}
