package dev.plumbline.domain.disagreement;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.trend.IsoWeek;

public sealed interface TrendRejection extends Rejection {
    record WeekNotOver(ProjectId project, IsoWeek week, String closes) implements TrendRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "week-not-over",
                    CONFLICT,
                    "Week %s of project %s is closed from %s on.".formatted(week, project, closes),
                    "Wait until then, and look at the server's clock if it should be over.");
        }
    }

    record WeekOutOfOrder(ProjectId project, IsoWeek week, IsoWeek next) implements TrendRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "week-out-of-order",
                    CONFLICT,
                    "The next week of project %s to close is %s, not %s.".formatted(project, next, week),
                    "Close weeks one after the other.");
        }
    }

    record WeekNotClosed(ProjectId project, IsoWeek week) implements TrendRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "week-not-closed",
                    CONFLICT,
                    "Week %s of project %s is not closed.".formatted(week, project),
                    "Judge it once it is.");
        }
    }

    record LaterWeekJudged(ProjectId project, PersonId person, SkillId skill, IsoWeek week, IsoWeek later)
            implements TrendRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "later-week-judged",
                    CONFLICT,
                    "Of %s, %s, in project %s week %s was judged already, so %s is not judged any more."
                            .formatted(person, skill, project, later, week),
                    "Judge the weeks after it.");
        }
    }

    record ProjectNotLive(ProjectId project) implements TrendRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "project-not-live",
                    CONFLICT,
                    "Project %s is not live, so its weeks are not judged.".formatted(project),
                    "Close the weeks of live projects.");
        }
    }
}
