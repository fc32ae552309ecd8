package dev.plumbline.gateway.recalculation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.background.LowPriorityThreads;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.projection.FoldingClaim;
import dev.plumbline.gateway.projection.FoldingClaim.Renewal;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.recalculation.Recalculation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the scores of every project to its latest scoring version, in the background. What is to do is in the log: a
 * scoring that was set and submissions from before it. So nothing has to be remembered: after a restart, or on another
 * gateway when this one dies, it goes on where it was. A project is claimed by one gateway at a time.
 */
public final class Recalculations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recalculations.class);
    private static final Duration READ_SIDE_PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 500;
    private static final long AGAIN_MILLIS = 2_000;
    private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long END_MILLIS = 5_000;

    private final EventLog log;
    private final ReadSide read;
    private final ProjectionStore store;
    private final Commands commands;
    private final PersonId actor;
    private final SubmissionWalk walk;
    private final RecalculationMeters meters;
    private final Thread thread;
    private volatile boolean ending;
    private long seen = -1;

    private Recalculations(
            EventLog log,
            ReadSide read,
            ProjectionStore store,
            Commands commands,
            PersonId actor,
            SubmissionWalk walk,
            MeterRegistry meters) {
        this.log = log;
        this.read = read;
        this.store = store;
        this.commands = commands;
        this.actor = actor;
        this.walk = walk;
        this.meters = new RecalculationMeters(meters);
        this.thread = new LowPriorityThreads("recalculations").newThread(this::run);
    }

    /**
     * @param store for the claims of projects
     * @param actor who the scores were recorded by
     */
    public static Recalculations start(
            EventLog log,
            ReadSide read,
            ProjectionStore store,
            Commands commands,
            PersonId actor,
            SubmissionWalk walk,
            MeterRegistry meters) {
        var recalculations = new Recalculations(log, read, store, commands, actor, walk, meters);
        recalculations.thread.start();
        return recalculations;
    }

    /** Breaks off what is under way; it goes on with the next start, or on another gateway. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.interrupt();
        thread.join(END_MILLIS);
    }

    private void run() {
        while (!ending) {
            try {
                look();
                Thread.sleep(seen < 0 ? AGAIN_MILLIS : LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() throws InterruptedException {
        long position = read.position();
        if (position == seen) {
            return;
        }
        try {
            var all = read.all(Projections.RECALCULATIONS, "");
            meters.show(all);
            seen = position;
            for (var due : all) {
                if (due.due() && !ending && !recalculated(due)) {
                    seen = -1;
                }
            }
        } catch (StoreAwayException e) {
            seen = -1;
        } catch (RuntimeException e) {
            seen = -1;
            if (!ending) {
                LOG.warn("A recalculation was broken off and begins again: {}", e.toString());
            }
        }
    }

    /** Whether nothing is left to do here for this project. */
    private boolean recalculated(Recalculation due) throws InterruptedException {
        var key = new ProjectionVersion("recalculation/" + due.project(), 1);
        try (var claim = store.claim(List.of(key))) {
            return !claim.versions().isEmpty() && recalculated(due, claim);
        }
    }

    private boolean recalculated(Recalculation due, FoldingClaim claim) throws InterruptedException {
        long head = log.head();
        read.upTo(head, READ_SIDE_PATIENCE).join();
        var project = read.get(Projections.PROJECTS, due.project().value()).orElseThrow();
        if (read.position() < head || !project.currentScoring().id().equals(due.scoring())) {
            return false;
        }
        LOG.info("Recalculating {} submissions of project {} with {}", due.before(), project.id(), due.scoring());
        meters.running.set(1);
        try {
            var end = new ProjectRun(read, commands, actor, project, meters).run(walk, held(claim));
            LOG.info("Recalculating project {} with {}: {}", project.id(), due.scoring(), end);
            return end == ProjectRun.End.FINISHED;
        } finally {
            meters.running.set(0);
        }
    }

    /** Renews the claim once a second; no longer true when it is lost, or when the server ends. */
    private BooleanSupplier held(FoldingClaim claim) {
        long[] renewed = {System.nanoTime()};
        return () -> {
            long now = System.nanoTime();
            if (now - renewed[0] < RENEW_NANOS) {
                return !ending;
            }
            renewed[0] = now;
            meters.show(read.all(Projections.RECALCULATIONS, ""));
            return !ending && claim.renew() != Renewal.LOST;
        };
    }
}
