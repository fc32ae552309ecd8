package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.background.LowPriorityThreads;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.sampling.DrawDoc;
import dev.plumbline.projections.sampling.Draws;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is measured of reviewing, by project: how long the queue is, and how much of this week's live work was drawn beside how
 * much is asked for. Looked up now and then; no label names a person.
 */
public final class ReviewMeters {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewMeters.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final MultiGauge begun;
    private final MultiGauge drawn;
    private final MultiGauge chosen;
    private final MultiGauge asked;

    /** @param draw of this week; null while nothing was committed to */
    record Project(
            ProjectDoc project, ReviewQueue queue, @Nullable DrawDoc draw) {}

    ReviewMeters(MeterRegistry meters) {
        this.waiting = gauge(meters, "review.waiting", "Submissions that wait for a reviewer");
        this.oldest = gauge(meters, "review.oldest.seconds", "How long the oldest of them waits; 0 where none does");
        this.begun = gauge(meters, "review.begun", "Submissions whose review has begun and is not complete");
        this.drawn = gauge(meters, "draw.submissions", "Submissions of this week that were drawn for review or not");
        this.chosen = gauge(meters, "draw.share", "Share of them that is reviewed");
        this.asked = gauge(meters, "draw.share.asked", "Share of them that the project's numbers ask for");
    }

    /** Keeps the figures fresh until it is closed. */
    public static AutoCloseable start(ReadSide read, InstantSource clock, MeterRegistry meters) {
        var all = new ReviewMeters(meters);
        ScheduledExecutorService ticking =
                Executors.newSingleThreadScheduledExecutor(new LowPriorityThreads("review-meters"));
        ticking.scheduleWithFixedDelay(() -> all.look(read, clock.instant()), 0, EVERY.toSeconds(), TimeUnit.SECONDS);
        return ticking::shutdownNow;
    }

    private void look(ReadSide read, Instant now) {
        try {
            var week = IsoWeek.of(now);
            show(
                    read.all(Projections.PROJECTS, "").stream()
                            .filter(project ->
                                    project.purpose() == Purpose.LIVE || project.purpose() == Purpose.TRAINING)
                            .map(project -> new Project(
                                    project,
                                    read.get(
                                                    Projections.REVIEW_QUEUES,
                                                    project.id().value())
                                            .orElse(ReviewQueue.EMPTY),
                                    read.get(Projections.DRAWS, Draws.key(project.id(), week))
                                            .orElse(null)))
                            .toList(),
                    now);
        } catch (RuntimeException e) {
            LOG.warn("What is measured of reviewing is looked up again in {} s: {}", EVERY.toSeconds(), e.toString());
        }
    }

    void show(List<Project> projects, Instant now) {
        waiting.register(rows(projects, each -> unbegun(each).size()), true);
        oldest.register(rows(projects, each -> oldest(each, now)), true);
        begun.register(
                rows(
                        projects,
                        each -> each.queue.waiting().size() - unbegun(each).size()),
                true);
        var counts = new ArrayList<Row<?>>();
        var shares = new ArrayList<Row<?>>();
        var targets = new ArrayList<Row<?>>();
        for (var each : projects) {
            if (each.project.purpose() != Purpose.LIVE) {
                continue;
            }
            for (var cause : SamplingCause.values()) {
                int of = count(each.draw, cause, DrawDoc.Round::drawn);
                var tags = tags(each).and("cause", cause.name().toLowerCase(Locale.ROOT));
                counts.add(Row.of(tags, of));
                targets.add(Row.of(tags, asked(cause, each.project.numbers().production())));
                if (of > 0) {
                    shares.add(Row.of(tags, count(each.draw, cause, DrawDoc.Round::chosen) / (double) of));
                }
            }
        }
        drawn.register(counts, true);
        chosen.register(shares, true);
        asked.register(targets, true);
    }

    private static double asked(SamplingCause cause, RampNumbers.Production numbers) {
        return switch (cause) {
            case SHADOW -> 1;
            case SAMPLE -> numbers.share();
            case SUSPICION -> numbers.suspicionShare();
        };
    }

    private static List<ReviewQueue.Waiting> unbegun(Project project) {
        return project.queue.waiting().stream()
                .filter(each -> each.reviewer() == null)
                .toList();
    }

    private static double oldest(Project project, Instant now) {
        return unbegun(project).stream()
                .map(ReviewQueue.Waiting::submittedAt)
                .min(Instant::compareTo)
                .map(since -> Math.max(0, Duration.between(since, now).toSeconds()))
                .orElse(0L);
    }

    private interface Counts {
        Map<SamplingCause, Integer> of(DrawDoc.Round round);
    }

    /** With every seed of the week: what was drawn with one that was lost was drawn. */
    private static int count(@Nullable DrawDoc draw, SamplingCause cause, Counts counts) {
        return draw == null
                ? 0
                : draw.rounds().stream()
                        .mapToInt(round -> counts.of(round).getOrDefault(cause, 0))
                        .sum();
    }

    private interface Figure {
        double of(Project project);
    }

    private static List<Row<?>> rows(List<Project> projects, Figure figure) {
        var rows = new ArrayList<Row<?>>();
        projects.forEach(each -> rows.add(Row.of(tags(each), figure.of(each))));
        return rows;
    }

    private static Tags tags(Project project) {
        return Tags.of("project", project.project.id().value());
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder("plumbline." + name).description(description).register(meters);
    }
}
