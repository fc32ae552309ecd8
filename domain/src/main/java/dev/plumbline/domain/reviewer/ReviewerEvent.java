package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What decides who may review. Eligibility is for a project, by its numbers; standing is for a spec, in all its projects, and
 * everybody has it until they lose it.
 */
public sealed interface ReviewerEvent extends Event {

    /** From now on the project asks this of its reviewers; before it, {@link ReviewerNumbers#DEFAULT}. */
    record ReviewerNumbersSet(ProjectId project, ReviewerNumbers numbers, PersonId by) implements ReviewerEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.person(by));
        }
    }

    /**
     * Somebody vouches for a reviewer's experience from before, in place of what was said about it earlier.
     *
     * @param hours   in the spec's domain, from 0
     * @param because where the experience is from
     */
    record HoursCredited(PersonId reviewer, SpecId spec, double hours, String because, LocalDate on, PersonId by)
            implements ReviewerEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.person(reviewer), Tag.spec(spec), Tag.person(by));
        }
    }

    /** Nothing is missing any more: the person may review in the project, as long as they have standing. */
    record FoundEligible(PersonId reviewer, ProjectId project, SpecId spec, Grounds grounds, LocalDate on)
            implements ReviewerEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.person(reviewer), Tag.project(project), Tag.spec(spec));
        }
    }

    /**
     * The person wanted to review and lacks something, or lacks something else than before.
     *
     * @param missing at least one thing
     */
    record FoundWanting(
            PersonId reviewer, ProjectId project, SpecId spec, Grounds grounds, List<Shortfall> missing, LocalDate on)
            implements ReviewerEvent {
        public FoundWanting {
            missing = List.copyOf(missing);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.person(reviewer), Tag.project(project), Tag.spec(spec));
        }
    }

    /**
     * The reviewer's flip rate is over the limit: they review nothing under the spec until a later session is under it.
     *
     * @param session that showed it
     * @param flips   that it was judged on
     * @param limit   of the project, 0 to 1
     */
    record StandingLost(
            PersonId reviewer, SpecId spec, ProjectId project, SessionId session, Flips flips, double limit, Instant at)
            implements ReviewerEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.person(reviewer), Tag.project(project), Tag.spec(spec), Tag.session(session));
        }
    }

    /** A session was under the limit; what came before it does not count against them any more. */
    record StandingRegained(
            PersonId reviewer, SpecId spec, ProjectId project, SessionId session, Flips flips, double limit, Instant at)
            implements ReviewerEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.person(reviewer), Tag.project(project), Tag.spec(spec), Tag.session(session));
        }
    }
}
