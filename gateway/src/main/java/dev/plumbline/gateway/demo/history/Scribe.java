package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.projection.ReadSide;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries out what the people of a history do, and lets the time pass that it takes. */
final class Scribe {
    private static final long PATIENCE_SECONDS = 60;
    private static final int AT_ONCE = 64;
    private static final String CORRELATION = "history";

    private final WorkspaceWriter workspace;
    private final SimulatedClock clock;

    Scribe(WorkspaceWriter workspace, SimulatedClock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    SimulatedClock clock() {
        return clock;
    }

    /** True at all that was settled. */
    ReadSide read() {
        return workspace.readSide();
    }

    /**
     * What someone does, and the time that passes before it is done.
     *
     * @return what happened; nothing where it was done already
     * @throws IllegalStateException when it was refused: the history asks for what the rules forbid
     */
    List<Event> after(Duration time, PersonId actor, Command command) {
        clock.pass(time);
        return done(command, outcome(actor, command));
    }

    /** Now. */
    List<Event> now(PersonId actor, Command command) {
        return after(Duration.ZERO, actor, command);
    }

    /** The same where the rules may well forbid it. */
    boolean isDone(PersonId actor, Command command) {
        return outcome(actor, command) instanceof Outcome.Done;
    }

    /**
     * What several people do in the same moments, none of it depending on another: stored in this order, and waited for at
     * the end. The longest of the steps is how long all of them take.
     */
    void together(List<Step> steps) {
        var longest = steps.stream().map(Step::time).max(Comparator.naturalOrder());
        if (longest.isEmpty()) {
            return;
        }
        var answers = new ArrayList<CompletableFuture<Outcome>>();
        for (var step : steps) {
            clock.pass(longest.get().dividedBy(steps.size()).truncatedTo(ChronoUnit.MILLIS));
            answers.add(workspace.commands().send(step.command(), step.by(), CORRELATION));
        }
        for (int i = 0; i < steps.size(); i++) {
            var command = steps.get(i).command();
            done(command, answer(command, answers.get(i)));
        }
    }

    /** What one person does with many things, none of it depending on another. */
    void all(PersonId actor, List<? extends Command> commands) {
        for (int i = 0; i < commands.size(); i += AT_ONCE) {
            together(commands.subList(i, Math.min(commands.size(), i + AT_ONCE)).stream()
                    .map(command -> new Step(Duration.ofSeconds(1), actor, command))
                    .toList());
        }
    }

    /** Lets everything happen that follows from what was done. */
    void settle() {
        workspace.consequences().settle();
    }

    /** Lets happen what is due because time passed, and what follows from it. */
    void chores() {
        settle();
        workspace.calendar().tick(clock.instant());
        settle();
    }

    private Outcome outcome(PersonId actor, Command command) {
        return answer(command, workspace.commands().send(command, actor, CORRELATION));
    }

    private List<Event> done(Command command, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.events();
            case Outcome.Refused refused ->
                throw new IllegalStateException("On %s %s was refused: %s"
                        .formatted(
                                clock.instant(),
                                command,
                                refused.reason().facts().detail()));
        };
    }

    private static Outcome answer(Command command, CompletableFuture<Outcome> sent) {
        try {
            return sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The workspace does not answer to " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing the history", e);
        }
    }
}
