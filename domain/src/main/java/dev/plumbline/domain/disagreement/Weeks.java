package dev.plumbline.domain.disagreement;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.disagreement.TrendCommand.CloseWeek;
import dev.plumbline.domain.disagreement.TrendCommand.JudgeWeek;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.ProjectRejection;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.TrendRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of live projects: each is closed once, after it is over and after the one before; each person's skill is judged in it once. Half the
 * evidence raises a suspicion, which the evidence settles, or two weeks without it.
 */
public final class Weeks implements Decider<TrendCommand, Weeks.State> {

    /** So long after its end a week is closed: what was reviewed in its last minutes is in the log by then. */
    public static final Duration GRACE = Duration.ofHours(1);

    /** As many weeks without it settle a suspicion as it takes to raise one. */
    private static final int QUIET_WEEKS = 2;

    /**
     * @param rule      of the project now
     * @param closed    the last week that was closed
     * @param judged    the last week in which this person's skill was judged
     * @param suspected whether a suspicion is raised and not settled
     * @param quiet     weeks judged since without one
     */
    public record State(
            @Nullable ProjectCreated project,
            TrendRule rule,
            @Nullable WeekClosed closed,
            @Nullable IsoWeek judged,
            boolean suspected,
            int quiet) {}

    @Override
    public Class<TrendCommand> commands() {
        return TrendCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, RampNumbers.DEFAULT.production().trend(), null, null, false, 0);
    }

    @Override
    public Boundary boundary(TrendCommand command) {
        var weeks = Boundary.of(
                Tag.project(command.project()), ProjectCreated.class, RampNumbersSet.class, WeekClosed.class);
        return switch (command) {
            case CloseWeek _ -> weeks;
            case JudgeWeek c ->
                weeks.and(
                        Tag.trend(c.project(), c.person(), c.skill()),
                        WeekJudged.class,
                        SuspicionRaised.class,
                        SuspicionSettled.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e -> new State(e, s.rule, s.closed, s.judged, s.suspected, s.quiet);
            case RampNumbersSet e ->
                new State(s.project, e.numbers().production().trend(), s.closed, s.judged, s.suspected, s.quiet);
            case WeekClosed e -> new State(s.project, s.rule, e, s.judged, s.suspected, s.quiet);
            case WeekJudged e ->
                new State(
                        s.project,
                        s.rule,
                        s.closed,
                        e.week(),
                        s.suspected,
                        e.verdict().suspicion() ? 0 : s.quiet + 1);
            case SuspicionRaised _ -> new State(s.project, s.rule, s.closed, s.judged, true, 0);
            case SuspicionSettled _ -> new State(s.project, s.rule, s.closed, s.judged, false, 0);
            default -> s;
        };
    }

    @Override
    public Decision decide(TrendCommand command, State s) {
        if (s.project == null) {
            return Decision.reject(new ProjectRejection.ProjectUnknown(command.project()));
        }
        if (s.project.purpose() != Purpose.LIVE) {
            return Decision.reject(new TrendRejection.ProjectNotLive(command.project()));
        }
        return switch (command) {
            case CloseWeek c -> close(c, s);
            case JudgeWeek c -> judge(c, s);
        };
    }

    /** When a week may be closed. */
    public static Instant closes(IsoWeek week) {
        return week.end().plus(GRACE);
    }

    private static Decision close(CloseWeek c, State s) {
        if (s.closed != null) {
            if (c.week().equals(s.closed.week())) {
                return Decision.alreadyDone();
            }
            var next = s.closed.week().next();
            if (!c.week().equals(next)) {
                return Decision.reject(new TrendRejection.WeekOutOfOrder(c.project(), c.week(), next));
            }
        }
        return c.at().isBefore(closes(c.week()))
                ? Decision.reject(new TrendRejection.WeekNotOver(
                        c.project(), c.week(), closes(c.week()).toString()))
                : Decision.accept(new WeekClosed(c.project(), c.week(), s.rule, c.people(), c.at()));
    }

    private static Decision judge(JudgeWeek c, State s) {
        var closed = s.closed;
        if (closed == null || closed.week().compareTo(c.week()) < 0) {
            return Decision.reject(new TrendRejection.WeekNotClosed(c.project(), c.week()));
        }
        if (c.week().equals(s.judged)) {
            return Decision.alreadyDone();
        }
        if (s.judged != null && s.judged.compareTo(c.week()) > 0) {
            return Decision.reject(
                    new TrendRejection.LaterWeekJudged(c.project(), c.person(), c.skill(), c.week(), s.judged));
        }
        var events = new ArrayList<Event>();
        events.add(new WeekJudged(
                c.project(),
                c.person(),
                c.skill(),
                c.rule(),
                c.judgement().verdict(),
                c.judgement().last(),
                c.judgement().earlier(),
                c.judgement().smallest(),
                c.evidence()));
        events.addAll(suspicion(c, s));
        return new Decision.Accepted(events);
    }

    private static List<Event> suspicion(JudgeWeek c, State s) {
        var verdict = c.judgement().verdict();
        if (!s.suspected) {
            var p = verdict.p();
            return verdict.suspicion() && p != null
                    ? List.of(new SuspicionRaised(c.project(), c.person(), c.skill(), c.week(), p))
                    : List.of();
        }
        if (verdict.reshadow()) {
            return List.of(settled(c, Settlement.SENT_BACK));
        }
        if (c.judgement().last() == null) {
            return List.of(settled(c, Settlement.OVERTAKEN));
        }
        return !verdict.suspicion() && s.quiet + 1 >= QUIET_WEEKS
                ? List.of(settled(c, Settlement.DISMISSED))
                : List.of();
    }

    private static SuspicionSettled settled(JudgeWeek c, Settlement settlement) {
        return new SuspicionSettled(c.project(), c.person(), c.skill(), c.week(), settlement);
    }
}
