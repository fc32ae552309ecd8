package dev.plumbline.gateway.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.review.ReviewQueue.Waiting;
import dev.plumbline.projections.sampling.DrawDoc;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewMetersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonId ANNOTATOR = new PersonId("okafor");
    private static final PersonId REVIEWER = new PersonId("lindqvist");
    private static final DrawDoc WEEK = new DrawDoc(
            new ProjectId("live"),
            new IsoWeek(2026, 48),
            List.of(
                    round(1, true, Map.of(SamplingCause.SAMPLE, 10), Map.of(SamplingCause.SAMPLE, 4)),
                    round(2, false, Map.of(SamplingCause.SAMPLE, 30), Map.of(SamplingCause.SAMPLE, 8))));

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ReviewMeters meters = new ReviewMeters(registry);

    @Test
    void the_queue_of_each_project_is_measured_and_how_long_its_oldest_waits() {
        var queue = new ReviewQueue(
                List.of(waiting("a", 3, null), waiting("b", 2, null), waiting("c", 9, REVIEWER)),
                Purpose.LIVE,
                List.of(waiting("d", 20, null)));
        meters.show(List.of(project(Purpose.LIVE, queue, null)), NOW);
        assertThat(registry.scrape())
                .contains("plumbline_review_waiting{project=\"live\"} 2.0")
                .contains("plumbline_review_begun{project=\"live\"} 1.0")
                .contains("plumbline_review_oldest_seconds{project=\"live\"} 10800.0")
                .doesNotContain(ANNOTATOR.value(), REVIEWER.value());

        meters.show(List.of(project(Purpose.LIVE, ReviewQueue.EMPTY, null)), NOW);
        assertThat(registry.scrape()).contains("plumbline_review_oldest_seconds{project=\"live\"} 0.0");
        meters.show(List.of(), NOW);
        assertThat(registry.scrape()).doesNotContain("live");
    }

    @Test
    void R6_the_share_that_was_drawn_stands_beside_the_share_that_is_asked() {
        meters.show(List.of(project(Purpose.LIVE, ReviewQueue.EMPTY, WEEK)), NOW);
        assertThat(registry.scrape())
                .contains("plumbline_draw_submissions{cause=\"sample\",project=\"live\"} 40.0")
                .contains("plumbline_draw_share{cause=\"sample\",project=\"live\"} 0.3")
                .contains("plumbline_draw_share_asked{cause=\"sample\",project=\"live\"} 0.25")
                .contains("plumbline_draw_share_asked{cause=\"suspicion\",project=\"live\"} 0.5")
                .doesNotContain("plumbline_draw_share{cause=\"shadow\"");

        meters.show(List.of(project(Purpose.TRAINING, ReviewQueue.EMPTY, null)), NOW);
        assertThat(registry.scrape()).doesNotContain("cause=");
    }

    private static ReviewMeters.Project project(Purpose purpose, ReviewQueue queue, @Nullable DrawDoc draw) {
        var project = new ProjectDoc(
                new ProjectId("live"),
                "Blooms",
                purpose,
                null,
                new BenchmarkId("meadow"),
                new OntologyId("blooms"),
                1,
                Release.AFTER_REVIEW,
                new Instructions("", List.of(), List.of()),
                List.of(),
                0.9,
                RampNumbers.DEFAULT,
                List.of(),
                List.of());
        return new ReviewMeters.Project(project, queue, draw);
    }

    private static Waiting waiting(String task, int hours, @Nullable PersonId reviewer) {
        return new Waiting(
                new TaskId(task),
                ANNOTATOR,
                new FrameId("f-" + task),
                NOW.minus(Duration.ofHours(hours)),
                3,
                null,
                reviewer);
    }

    private static DrawDoc.Round round(
            int round, boolean lost, Map<SamplingCause, Integer> drawn, Map<SamplingCause, Integer> chosen) {
        return new DrawDoc.Round(round, "c0ffee", NOW, null, lost ? NOW : null, lost, drawn, chosen);
    }
}
