package dev.plumbline.domain.session;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Boundary.Criterion;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.reviewer.Rights;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.session.SessionCommand.AuthorCalibrationSet;
import dev.plumbline.domain.session.SessionCommand.CloseSession;
import dev.plumbline.domain.session.SessionCommand.DecideSessionItem;
import dev.plumbline.domain.session.SessionCommand.OpenSession;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calibration sessions: everybody invited decides the same items once and for good, until all have or the time is up. Closing makes the
 * result, and takes standing or gives it back in the same breath.
 */
public final class CalibrationSessions implements Decider<SessionCommand, CalibrationSessions.State> {
    static final int MOST_ITEMS = 200;
    static final int MOST_INVITED = 30;

    /** @param rights of whoever opens a session */
    public record State(
            @Nullable CalibrationSetAuthored set,
            @Nullable SessionOpened opened,
            boolean closed,
            ReviewerNumbers numbers,
            Rights rights,
            Sources sources,
            Memory memory) {}

    @Override
    public Class<SessionCommand> commands() {
        return SessionCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, null, false, ReviewerNumbers.DEFAULT, Rights.NONE, Sources.NONE, Memory.NONE);
    }

    @Override
    public Boundary boundary(SessionCommand command) {
        return switch (command) {
            case AuthorCalibrationSet c ->
                material(Boundary.of(Tag.calibrationSet(c.set()), CalibrationSetAuthored.class), c.items())
                        .and(Tag.project(c.project()), ProjectCreated.class);
            case OpenSession c -> {
                var opening = material(Boundary.of(Tag.session(c.session()), SessionOpened.class), c.items())
                        .and(Tag.project(c.project()), ProjectCreated.class)
                        .and(Tag.person(c.by()), StandingLost.class, StandingRegained.class);
                for (var person : c.invited()) {
                    opening = opening.and(Tag.account(person), PersonAdmitted.class);
                }
                yield opening;
            }
            case DecideSessionItem c -> deciding(c);
            case CloseSession c -> closing(c);
        };
    }

    private static Boundary material(Boundary boundary, List<ItemRef> items) {
        var all = boundary;
        for (var project : items.stream().map(ItemRef::project).distinct().toList()) {
            all = all.and(Tag.project(project), ProjectCreated.class);
        }
        for (var task : items.stream().map(ItemRef::task).distinct().toList()) {
            all = all.and(
                    Tag.task(task),
                    TaskSubmitted.class,
                    SubmissionScored.class,
                    ReviewOpened.class,
                    ReviewReturned.class,
                    ReviewCompleted.class);
        }
        return all;
    }

    /** Only one's own decisions, so that those of others do not stand in the way of each other. */
    private static Boundary deciding(DecideSessionItem c) {
        var criteria = new ArrayList<>(Boundary.of(Tag.session(c.session()), SessionOpened.class, SessionClosed.class)
                .criteria());
        criteria.add(
                new Criterion(Set.of(Tag.session(c.session()), Tag.person(c.by())), Set.of(SessionItemDecided.class)));
        return new Boundary(criteria);
    }

    private static Boundary closing(CloseSession c) {
        var boundary = Boundary.of(
                        Tag.session(c.session()), SessionOpened.class, SessionItemDecided.class, SessionClosed.class)
                .and(Tag.project(c.project()), ReviewerNumbersSet.class);
        for (var person : c.invited()) {
            boundary =
                    boundary.and(Tag.person(person), SessionClosed.class, StandingLost.class, StandingRegained.class);
        }
        for (var task : c.tasks()) {
            boundary = boundary.and(
                    Tag.task(task),
                    ReviewOpened.class,
                    ItemAgreed.class,
                    DisagreementFiled.class,
                    ItemCleared.class,
                    ReviewReturned.class,
                    ReviewCompleted.class,
                    SessionItemDecided.class);
        }
        return boundary;
    }

    @Override
    public State evolve(State s, Event event) {
        var sources = s.sources.evolve(event);
        var memory = s.memory.evolve(event);
        return switch (event) {
            case CalibrationSetAuthored e -> new State(e, s.opened, s.closed, s.numbers, s.rights, sources, memory);
            case SessionOpened e -> new State(s.set, e, s.closed, s.numbers, s.rights, sources, memory);
            case SessionClosed e ->
                new State(
                        s.set,
                        s.opened,
                        s.closed || s.opened != null && s.opened.session().equals(e.session()),
                        s.numbers,
                        s.rights,
                        sources,
                        memory);
            case ReviewerNumbersSet e -> new State(s.set, s.opened, s.closed, e.numbers(), s.rights, sources, memory);
            default -> new State(s.set, s.opened, s.closed, s.numbers, s.rights.evolve(event), sources, memory);
        };
    }

    @Override
    public Decision decide(SessionCommand command, State s) {
        return switch (command) {
            case AuthorCalibrationSet c -> Opening.author(c, s);
            case OpenSession c -> Opening.open(c, s);
            case DecideSessionItem c -> Deciding.decide(c, s);
            case CloseSession c -> Deciding.close(c, s);
        };
    }
}
