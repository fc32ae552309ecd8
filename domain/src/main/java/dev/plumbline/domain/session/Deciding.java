package dev.plumbline.domain.session;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.review.ReviewRejection.NoteMissing;
import dev.plumbline.domain.reviewer.FlipRule;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.session.SessionCommand.CloseSession;
import dev.plumbline.domain.session.SessionCommand.DecideSessionItem;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Deciding the items of a session, and what follows when nobody decides any more. */
final class Deciding {
    private Deciding() {}

    static Decision decide(DecideSessionItem c, CalibrationSessions.State s) {
        var session = s.opened();
        if (session == null) {
            return Decision.reject(new SessionRejection.SessionUnknown(c.session()));
        }
        if (!session.invited().contains(c.by())) {
            return Decision.reject(new SessionRejection.NotInvited(c.session(), c.by()));
        }
        var key = new ItemKey(c.task(), c.item());
        var item =
                session.items().stream().filter(i -> ItemKey.of(i).equals(key)).findFirst();
        if (item.isEmpty()) {
            return Decision.reject(new SessionRejection.SessionItemUnknown(c.task(), c.item()));
        }
        var before = s.memory().decided().getOrDefault(c.by(), Map.of()).get(key);
        if (before != null && before == c.decision().agreed()) {
            return Decision.alreadyDone();
        }
        if (s.closed() || c.at().isAfter(session.deadline())) {
            return Decision.reject(new SessionRejection.SessionAlreadyClosed(c.session()));
        }
        if (before != null) {
            return Decision.reject(new SessionRejection.AlreadyDecided(c.session(), c.task(), c.item()));
        }
        if (c.decision().disagreements().stream().anyMatch(d -> d.note().isBlank())) {
            return Decision.reject(new NoteMissing(c.item()));
        }
        return Decision.accept(new SessionItemDecided(
                c.session(), session.project(), c.by(), c.task(), c.item(), c.decision(), c.at()));
    }

    /** Asked before it is time, nothing happens: whoever asks because all have decided may be wrong by then, or early. */
    static Decision close(CloseSession c, CalibrationSessions.State s) {
        var session = s.opened();
        if (session == null || !isAbout(c, session)) {
            return Decision.reject(new SessionRejection.SessionUnknown(c.session()));
        }
        if (s.closed() || !isTime(c, session, s.memory())) {
            return Decision.alreadyDone();
        }
        var result = new Tallying(session, s.memory().decided(), s.memory().before()).result();
        var events = new ArrayList<Event>();
        events.add(new SessionClosed(c.session(), session.project(), session.spec(), c.why(), result, c.at(), c.by()));
        result.reviewers().forEach(of -> standing(of, c, session, s).ifPresent(events::add));
        return new Decision.Accepted(events);
    }

    private static boolean isAbout(CloseSession c, SessionOpened session) {
        return session.project().equals(c.project())
                && c.invited().containsAll(session.invited())
                && session.items().stream()
                        .allMatch(item -> c.tasks().contains(item.ref().task()));
    }

    private static boolean isTime(CloseSession c, SessionOpened session, Memory memory) {
        return switch (c.why()) {
            case COMPLETE ->
                session.invited().stream()
                        .allMatch(person ->
                                memory.decided().getOrDefault(person, Map.of()).size()
                                        == session.items().size());
            case DEADLINE -> !c.at().isBefore(session.deadline());
            case BY_HAND -> true;
        };
    }

    private static Optional<Event> standing(
            OfReviewer of, CloseSession c, SessionOpened session, CalibrationSessions.State s) {
        PersonId reviewer = of.reviewer();
        ReviewerNumbers numbers = s.numbers();
        if (s.memory().isLost(reviewer, session.spec())) {
            return FlipRule.givesBack(of.flips(), numbers)
                    ? Optional.of(new StandingRegained(
                            reviewer,
                            session.spec(),
                            session.project(),
                            c.session(),
                            of.flips(),
                            numbers.flipLimit(),
                            c.at()))
                    : Optional.empty();
        }
        var sessions = new ArrayList<>(s.memory().flips(reviewer, session.spec()));
        sessions.add(of.flips());
        var judged = FlipRule.judgedOn(sessions);
        return FlipRule.takes(judged, numbers)
                ? Optional.of(new StandingLost(
                        reviewer, session.spec(), session.project(), c.session(), judged, numbers.flipLimit(), c.at()))
                : Optional.empty();
    }
}
