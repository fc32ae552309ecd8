package dev.plumbline.gateway.calendar;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.background.LowPriorityThreads;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.projection.ReadSide;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the chores, once a minute or when it is told what time it is. */
public final class Calendar {
    private static final Logger LOG = LoggerFactory.getLogger(Calendar.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Chore> chores;
    private final EventLog log;
    private final ReadSide read;
    private final Commands commands;
    private final PersonId actor;
    private final MeterRegistry meters;

    /** @param actor who the events of chores were done by */
    public Calendar(
            List<Chore> chores, EventLog log, ReadSide read, Commands commands, PersonId actor, MeterRegistry meters) {
        this.chores = List.copyOf(chores);
        this.log = log;
        this.read = read;
        this.commands = commands;
        this.actor = actor;
        this.meters = meters;
    }

    /** Ticks by the clock until it is closed. */
    public AutoCloseable run(InstantSource clock) {
        ScheduledExecutorService ticking =
                Executors.newSingleThreadScheduledExecutor(new LowPriorityThreads("calendar"));
        ticking.scheduleWithFixedDelay(
                () -> tick(clock.instant()), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return ticking::shutdownNow;
    }

    /**
     * Does what is due, one chore after the other. One that fails is tried again at the next tick and keeps none from its turn.
     *
     * @return how many commands did something
     */
    public int tick(Instant now) {
        int done = 0;
        for (Chore chore : chores) {
            try {
                done += carryOut(chore, now);
            } catch (RuntimeException e) {
                LOG.warn("{} is tried again at the next tick: {}", chore.name(), e.toString());
                counter(chore, "failed").increment();
            }
        }
        return done;
    }

    private int carryOut(Chore chore, Instant now) {
        read.upTo(log.head(), PATIENCE).join();
        int done = 0;
        // One after the other: what one decides the next may depend on, and the order is always the same.
        for (var command : chore.due(now)) {
            switch (commands.send(command, actor, chore.name()).join()) {
                case Outcome.Done carriedOut -> done += carriedOut.events().isEmpty() ? 0 : 1;
                case Outcome.Refused refused ->
                    LOG.warn(
                            "{}: refused: {}",
                            chore.name(),
                            refused.reason().facts().detail());
            }
        }
        if (done > 0) {
            counter(chore, "done").increment(done);
        }
        return done;
    }

    private Counter counter(Chore chore, String result) {
        return Counter.builder("plumbline.chores")
                .description("Commands of chores that did something, and chores that failed")
                .tag("chore", chore.name())
                .tag("result", result)
                .register(meters);
    }
}
