package dev.plumbline.gateway.projection;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.event.SampleEvents;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Logs to fold, and the plainest fold there is, to compare the runner's documents with. */
final class Folds {
    private static final Instant START = Instant.parse("2026-12-20T10:00:00.123456789Z");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final PersonId SECOND = new PersonId("p-marchetti");
    private static final TaskId TASK = new TaskId("t-2");

    /** Every kind of event, and a second person's work in the same project, with points that are no whole numbers. */
    static final List<Event> EVENTS = Stream.concat(
                    SampleEvents.ALL.stream(),
                    Stream.of(
                            new AnnotatorAssigned(PROJECT, SECOND, new PersonId("p-manager")),
                            new TaskOpened(
                                    TASK,
                                    PROJECT,
                                    new BenchmarkId("meadows-truth"),
                                    SECOND,
                                    new FrameId("meadow_0414"),
                                    960,
                                    540,
                                    new OntologyId("blooms"),
                                    1),
                            new TaskSubmitted(
                                    TASK,
                                    PROJECT,
                                    new BenchmarkId("meadows-truth"),
                                    SECOND,
                                    new FrameId("meadow_0414"),
                                    0,
                                    Labels.NONE),
                            new SubmissionScored(TASK, PROJECT, SECOND, 1, score(100.0 / 3)),
                            new SubmissionScored(TASK, PROJECT, SECOND, 2, score(0.1)),
                            new ScoreReleased(TASK, PROJECT, SECOND),
                            new ReviewCompleted(
                                    TASK,
                                    PROJECT,
                                    SECOND,
                                    new PersonId("p-lindqvist"),
                                    Map.of(new SkillId("scene"), new Tally(3, 1)))))
            .toList();

    private Folds() {}

    private static FrameScore score(double points) {
        return new FrameScore(
                new ScoringVersion("plumbline", 1),
                List.of(),
                List.of(new Component(Component.Kind.SCENE, "scene", "scene", new SkillId("scene"), points, 50)),
                points,
                50);
    }

    /** Any order, with repetition; the same for the same seed. */
    static List<Event> events(int count, long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> EVENTS.get(random.nextInt(EVENTS.size())))
                .limit(count)
                .toList();
    }

    /** As the log would hold them, some hours apart, so that weeks change. */
    static List<Recorded> recorded(List<Event> events) {
        var log = new ArrayList<Recorded>();
        for (var event : events) {
            log.add(new Recorded(log.size() + 1, at(log.size() + 1), event));
        }
        return log;
    }

    static Instant at(long position) {
        return START.plus(Duration.ofHours(5 * position));
    }

    /** Event by event in memory, from the first one on. */
    static <D> Map<String, D> fromScratch(Projection<D> projection, List<Recorded> log) {
        var documents = new TreeMap<String, D>();
        for (var recorded : log) {
            if (projection.events().contains(recorded.event().getClass())) {
                for (var key : projection.keys(recorded.event())) {
                    documents.compute(key, (_, before) -> projection.evolve(before, key, recorded));
                }
            }
        }
        return documents;
    }

    /** All documents in the store. */
    static <D> Map<String, D> stored(Projection<D> projection, ProjectionStore store) {
        var documents = new TreeMap<String, D>();
        for (var stored : store.scan(store.active(projection), "", "", 10_000)) {
            documents.put(stored.key(), Json.read(stored.value(), projection.document()));
        }
        return documents;
    }
}
