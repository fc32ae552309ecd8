package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.reviewer.Grounds.Comprehension;
import dev.plumbline.domain.reviewer.ReviewerCommand.CreditHours;
import dev.plumbline.domain.reviewer.ReviewerCommand.JudgeEligibility;
import dev.plumbline.domain.reviewer.ReviewerCommand.SetReviewerNumbers;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What projects ask of reviewers, and whether somebody has it. */
public final class Reviewers implements Decider<ReviewerCommand, Reviewers.State> {
    private static final double MOST_HOURS = 100_000;

    /**
     * @param credited the latest word, by {@link #credit}
     * @param found    by project, a {@link FoundEligible} or {@link FoundWanting}
     */
    public record State(
            @Nullable ProjectCreated created,
            ReviewerNumbers numbers,
            boolean admitted,
            Map<String, HoursCredited> credited,
            Map<ProjectId, ReviewerEvent> found) {
        public State {
            credited = Map.copyOf(credited);
            found = Map.copyOf(found);
        }
    }

    @Override
    public Class<ReviewerCommand> commands() {
        return ReviewerCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, ReviewerNumbers.DEFAULT, false, Map.of(), Map.of());
    }

    @Override
    public Boundary boundary(ReviewerCommand command) {
        var project = Boundary.of(Tag.project(command.project()), ProjectCreated.class, ReviewerNumbersSet.class);
        return switch (command) {
            case SetReviewerNumbers _ -> project;
            case CreditHours c ->
                project.and(Tag.account(c.reviewer()), PersonAdmitted.class)
                        .and(Tag.person(c.reviewer()), HoursCredited.class);
            case JudgeEligibility c ->
                project.and(Tag.person(c.reviewer()), HoursCredited.class, FoundEligible.class, FoundWanting.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e -> new State(e, s.numbers, s.admitted, s.credited, s.found);
            case ReviewerNumbersSet e -> new State(s.created, e.numbers(), s.admitted, s.credited, s.found);
            case PersonAdmitted _ -> new State(s.created, s.numbers, true, s.credited, s.found);
            case HoursCredited e -> {
                var credited = new HashMap<>(s.credited);
                credited.put(credit(e.reviewer(), e.spec()), e);
                yield new State(s.created, s.numbers, s.admitted, credited, s.found);
            }
            case FoundEligible e -> found(s, e.project(), e);
            case FoundWanting e -> found(s, e.project(), e);
            default -> s;
        };
    }

    /** A person's tag also finds what they credited to others. */
    private static String credit(PersonId reviewer, SpecId spec) {
        return reviewer + "/" + spec;
    }

    private static State found(State s, ProjectId project, ReviewerEvent event) {
        var found = new HashMap<>(s.found);
        found.put(project, event);
        return new State(s.created, s.numbers, s.admitted, s.credited, found);
    }

    @Override
    public Decision decide(ReviewerCommand command, State s) {
        var created = s.created;
        if (created == null) {
            return Decision.reject(new ReviewerRejection.ProjectUnknown(command.project()));
        }
        var spec = created.spec();
        if (spec == null) {
            return Decision.reject(new ReviewerRejection.ProjectFollowsNoSpec(command.project()));
        }
        return switch (command) {
            case SetReviewerNumbers c -> setNumbers(c, s);
            case CreditHours c -> credit(c, spec, s);
            case JudgeEligibility c -> judge(c, spec, s);
        };
    }

    private static Decision setNumbers(SetReviewerNumbers c, State s) {
        if (!c.numbers().inRange()) {
            return Decision.reject(new ReviewerRejection.ReviewerNumbersOutOfRange(c.project()));
        }
        return c.numbers().equals(s.numbers)
                ? Decision.alreadyDone()
                : Decision.accept(new ReviewerNumbersSet(c.project(), c.numbers(), c.by()));
    }

    private static Decision credit(CreditHours c, SpecId spec, State s) {
        if (!s.admitted) {
            return Decision.reject(new ReviewerRejection.PersonUnknown(c.reviewer()));
        }
        if (c.reviewer().equals(c.by())) {
            return Decision.reject(new ReviewerRejection.OwnHours(c.reviewer()));
        }
        if (!(c.hours() >= 0 && c.hours() <= MOST_HOURS) || c.because().isBlank()) {
            return Decision.reject(new ReviewerRejection.HoursNotCredible(c.reviewer(), c.hours()));
        }
        var before = s.credited.get(credit(c.reviewer(), spec));
        return before != null && before.hours() == c.hours() && before.because().equals(c.because())
                ? Decision.alreadyDone()
                : Decision.accept(new HoursCredited(c.reviewer(), spec, c.hours(), c.because(), c.on(), c.by()));
    }

    private static Decision judge(JudgeEligibility c, SpecId spec, State s) {
        var credit = s.credited.get(credit(c.reviewer(), spec));
        var grounds = new Grounds(c.version(), credit == null ? 0 : credit.hours(), c.measured(), c.skills());
        var missing = Eligibility.missing(grounds, s.numbers);
        var before = s.found.get(c.project());
        if (missing.isEmpty()) {
            return before instanceof FoundEligible e && says(e.grounds()).equals(says(grounds))
                    ? Decision.alreadyDone()
                    : Decision.accept(new FoundEligible(c.reviewer(), c.project(), spec, grounds, c.on()));
        }
        return before instanceof FoundWanting e && lacks(e.missing()).equals(lacks(missing))
                ? Decision.alreadyDone()
                : Decision.accept(new FoundWanting(c.reviewer(), c.project(), spec, grounds, missing, c.on()));
    }

    /** What makes eligible, but for the hours, which grow with every act. */
    private static List<Object> says(Grounds grounds) {
        return List.of(
                grounds.version(),
                grounds.credited(),
                grounds.skills().stream().map(Comprehension::proof).toList());
    }

    private static List<Object> lacks(List<Shortfall> missing) {
        return missing.stream().<Object>map(s -> s.kind() + " " + s.skill()).toList();
    }
}
