package dev.plumbline.gateway.http;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.Guard;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.projections.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * People who have all submitted every frame of the {@link Meadow}'s project and have a score for it, appended to the log
 * straight away: hundreds of submissions in a second. Each person has a habit, from careful to careless.
 */
final class ScoredCohort {
    private static final PersonId MANAGER = new PersonId("manager");
    private static final ProjectId PROJECT = new ProjectId("week-1");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("meadow-1");
    private static final OntologyId ONTOLOGY = new OntologyId("flowers");
    private static final int FLOWERS = 4;
    private static final int APPENDED_TOGETHER = 64;

    private final EventCodec codec = EventCodec.standard();
    private final Plumbline server;
    private final Random random = new Random(41);
    private final List<Event> events = new ArrayList<>();

    private ScoredCohort(Plumbline server) {
        this.server = server;
    }

    /** Returns when all of it can be read. */
    static void append(Plumbline server, int people, int frames) {
        new ScoredCohort(server).append(people, frames);
    }

    private void append(int people, int frames) {
        for (int p = 0; p < people; p++) {
            events.add(new AnnotatorAssigned(PROJECT, person(p), MANAGER));
        }
        var ontology = server.readSide().get(Projections.ONTOLOGIES, "flowers").orElseThrow();
        for (int f = 0; f < frames; f++) {
            var frame = new FrameId("frame-" + f);
            var truth = truth(f);
            events.add(new TruthProposed(BENCHMARK, frame, 1, truth, MANAGER));
            events.add(new TruthReviewed(BENCHMARK, frame, 1, new PersonId("reviewer")));
            for (int p = 0; p < people; p++) {
                submission(new TaskId("c-%d-%d".formatted(p, f)), person(p), frame, truth, drawn(truth, p), ontology);
            }
        }
        store();
    }

    private void submission(
            TaskId task, PersonId person, FrameId frame, Labels truth, Labels drawn, Ontology ontology) {
        events.add(new TaskOpened(task, PROJECT, BENCHMARK, person, frame, 400, 300, ONTOLOGY, 1));
        events.add(new TaskSubmitted(task, PROJECT, BENCHMARK, person, frame, 0, drawn));
        events.add(new SubmissionScored(
                task, PROJECT, person, 1, Scorer.score(truth, drawn, ontology, ScoringPresets.PLUMBLINE)));
    }

    private Labels truth(int frame) {
        var flowers = new ArrayList<Label>();
        for (int i = 0; i < FLOWERS; i++) {
            var box = new Box(10 + 90 * i, 10 + frame % 50, 40 + random.nextInt(40), 60 + random.nextInt(60));
            flowers.add(new Label(new LabelId("true-" + i), "flower", box, Map.of()));
        }
        return new Labels(flowers, Map.of());
    }

    /** The more careless, the tighter, and the more often not at all. */
    private Labels drawn(Labels truth, int person) {
        var flowers = new ArrayList<Label>();
        for (var label : truth.objects()) {
            if (random.nextInt(100) >= person % 20) {
                var box = (Box) label.shape();
                var inside = (person % 20) * 0.01 * random.nextDouble(1, 2);
                var tight = new Box(
                        box.x() + box.width() * inside,
                        box.y() + box.height() * inside,
                        box.width() * (1 - 2 * inside),
                        box.height() * (1 - 2 * inside));
                flowers.add(new Label(new LabelId("drawn-" + label.id()), "flower", tight, Map.of()));
            }
        }
        return new Labels(flowers, Map.of());
    }

    private void store() {
        for (int i = 0; i < events.size(); i += APPENDED_TOGETHER) {
            server.log()
                    .append(
                            Guard.NONE,
                            events.subList(i, Math.min(events.size(), i + APPENDED_TOGETHER)).stream()
                                    .map(this::stored)
                                    .toList())
                    .join();
        }
        server.readSide().upTo(server.log().head(), Duration.ofSeconds(60)).join();
    }

    private NewEvent stored(Event event) {
        var type = codec.typeOf(event.getClass());
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.now(),
                type.name(),
                type.version(),
                codec.encode(event),
                Map.of(),
                event.tags().stream().map(tag -> Tag.of(tag.key(), tag.value())).collect(Collectors.toSet()));
    }

    private static PersonId person(int number) {
        return new PersonId("person-%02d".formatted(number));
    }
}
