package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.projections.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The automations in step with whoever writes, for a workspace that nobody is served: event by event, each automation's
 * commands after the other's, on the caller's thread. So a moment's consequences have happened before the next moment begins, and happen in
 * the same order whenever the same is written again. {@link #handOver} lets {@link Automations} go on from there.
 */
public final class Consequences {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 512;

    private record Wanted(Automation automation, List<Command> commands) {}

    private final EventLog log;
    private final EventCodec codec;
    private final ReadSide read;
    private final Commands commands;
    private final List<Automation> automations;
    private final Map<String, List<Automation>> byEvent = new HashMap<>();
    private long settled;

    /** For a log whose events until now have had their consequences. */
    public Consequences(
            EventLog log, EventCodec codec, ReadSide read, Commands commands, Seeds seeds, MeterRegistry meters) {
        this.log = log;
        this.codec = codec;
        this.read = read;
        this.commands = commands;
        this.automations = Automations.all(log, codec, read, seeds, meters);
        automations.forEach(automation -> automation
                .events()
                .forEach(type -> byEvent.computeIfAbsent(codec.typeOf(type).name(), _ -> new ArrayList<>())
                        .add(automation)));
        this.settled = log.head();
    }

    /**
     * Lets everything happen that follows from what was appended since the last time, and all that follows from that. When
     * it returns, the read side is at the head.
     *
     * @throws IllegalStateException when the log or the read side do not answer
     */
    public void settle() {
        while (settled < log.head()) {
            for (var event : log.read(settled + 1, PAGE)) {
                react(event);
                settled = event.position();
            }
        }
        catchUp();
    }

    private void react(StoredEvent stored) {
        var wanting = byEvent.getOrDefault(stored.name(), List.of());
        if (wanting.isEmpty()) {
            return;
        }
        var recorded = new Recorded(stored.position(), stored.at(), stored.content(codec::decode));
        catchUp();
        var wanted = wanting.stream()
                .map(automation -> new Wanted(automation, automation.react(recorded)))
                .toList();
        wanted.forEach(w -> w.commands.forEach(command -> send(w.automation, command, stored.id())));
    }

    private void send(Automation automation, Command command, String correlation) {
        if (answer(commands.send(command, Automations.ACTOR, correlation)) instanceof Outcome.Refused refused) {
            LOG.warn(
                    "{}: {} was refused: {}",
                    automation.name(),
                    command.getClass().getSimpleName(),
                    refused.reason().facts().detail());
        }
    }

    private void catchUp() {
        if (read.position() < log.head()) {
            answer(read.upTo(log.head(), PATIENCE));
            if (read.position() < log.head()) {
                throw new IllegalStateException("The projections do not come to position " + log.head());
            }
        }
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The workspace does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /** Notes that every automation has seen all that is settled, in a store where none has a place yet. */
    public void handOver(TokenStore tokens) {
        for (var automation : automations) {
            answer(tokens.initializeTokenSegments(
                    automation.name(), 1, new GlobalSequenceTrackingToken(settled), null));
        }
    }
}
