package dev.plumbline.domain.session;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.Decisions;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in a session and before it, as its closing reads it: reviews count once they are complete, and what is decided after
 * the session was opened is no earlier decision.
 *
 * @param session   the one that is to be closed
 * @param decided   in it, by reviewer
 * @param before    it, by reviewer
 * @param underWay  decisions of reviews that are not complete
 * @param standings closed sessions, and what became of standings, in the order of the log
 */
record Memory(
        @Nullable SessionOpened session,
        Map<PersonId, Map<ItemKey, Boolean>> decided,
        Map<PersonId, Map<ItemKey, Boolean>> before,
        Map<TaskId, Decisions> underWay,
        List<Event> standings) {
    static final Memory NONE = new Memory(null, Map.of(), Map.of(), Map.of(), List.of());

    Memory evolve(Event event) {
        return switch (event) {
            case SessionOpened e -> new Memory(e, decided, before, underWay, standings);
            case SessionItemDecided e -> decided(e);
            case ReviewCompleted e -> completed(e);
            case ReviewEvent e -> reviewing(e);
            case SessionClosed _, StandingLost _, StandingRegained _ -> {
                var all = new ArrayList<>(standings);
                all.add(event);
                yield new Memory(session, decided, before, underWay, List.copyOf(all));
            }
            default -> this;
        };
    }

    private Memory decided(SessionItemDecided e) {
        var key = new ItemKey(e.task(), e.item());
        var agreed = e.decision().agreed();
        if (session == null) {
            return new Memory(null, decided, and(before, e.reviewer(), key, agreed), underWay, standings);
        }
        return session.session().equals(e.session())
                ? new Memory(session, and(decided, e.reviewer(), key, agreed), before, underWay, standings)
                : this;
    }

    private Memory reviewing(ReviewEvent e) {
        var all = new HashMap<>(underWay);
        all.put(e.task(), all.getOrDefault(e.task(), Decisions.NONE).evolve(e));
        return new Memory(session, decided, before, Collections.unmodifiableMap(all), standings);
    }

    private Memory completed(ReviewCompleted e) {
        if (session != null) {
            return this;
        }
        var next = before;
        for (var entry :
                underWay.getOrDefault(e.task(), Decisions.NONE).byItem().entrySet()) {
            next = and(
                    next,
                    e.reviewer(),
                    new ItemKey(e.task(), entry.getKey()),
                    entry.getValue().agreed());
        }
        return new Memory(null, decided, next, underWay, standings);
    }

    private static Map<PersonId, Map<ItemKey, Boolean>> and(
            Map<PersonId, Map<ItemKey, Boolean>> map, PersonId person, ItemKey key, boolean agreed) {
        var all = new HashMap<>(map);
        var theirs = new HashMap<>(all.getOrDefault(person, Map.of()));
        theirs.put(key, agreed);
        all.put(person, Collections.unmodifiableMap(theirs));
        return Collections.unmodifiableMap(all);
    }

    /** Whether the reviewer has no standing under the spec just now. */
    boolean isLost(PersonId person, SpecId spec) {
        var lost = false;
        for (var event : standings) {
            lost = switch (event) {
                case StandingLost e when e.reviewer().equals(person) && e.spec().equals(spec) -> true;
                case StandingRegained e
                when e.reviewer().equals(person) && e.spec().equals(spec) -> false;
                default -> lost;
            };
        }
        return lost;
    }

    /** Of the sessions under the spec since the reviewer last gained standing, oldest first. */
    List<Flips> flips(PersonId person, SpecId spec) {
        var flips = new ArrayList<Flips>();
        for (var event : standings) {
            switch (event) {
                case SessionClosed e
                when e.spec().equals(spec) ->
                    e.result().reviewers().stream()
                            .filter(of -> of.reviewer().equals(person))
                            .forEach(of -> flips.add(of.flips()));
                case StandingRegained e
                when e.reviewer().equals(person) && e.spec().equals(spec) -> flips.clear();
                default -> {}
            }
        }
        return flips;
    }
}
