package dev.plumbline.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.benchmark.BenchmarkEvent;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.dataset.InSequence;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.score.ScoreEvent;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.domain.stroke.StrokeEvent;
import dev.plumbline.domain.task.TaskEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened in one small workspace, an event a minute, and folds of it as the runner of projections does them. */
public final class Story {
    public static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    public static final PersonId ANNOTATOR = new PersonId("okafor");
    public static final PersonId REVIEWER = new PersonId("lindqvist");
    public static final PersonId MANAGER = new PersonId("dubois");
    public static final DatasetId DATASET = new DatasetId("meadows");
    public static final FrameId FRAME = new FrameId("meadow_0413");
    public static final BenchmarkId BENCHMARK = new BenchmarkId("bench");
    public static final ProjectId PROJECT = new ProjectId("blooms");
    public static final TaskId TASK = new TaskId("t1");
    public static final NoteId NOTE = new NoteId("n1");
    public static final LabelId LABEL = new LabelId("a");
    public static final ReviewItem ITEM = ReviewItem.label(LABEL);
    public static final SkillId SKILL = new SkillId("bud-boundary");
    public static final Box BOX = new Box(20, 20, 40, 30);
    public static final Labels LABELS = new Labels(List.of(new Label(LABEL, "bud", BOX, Map.of())), Map.of());
    public static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("blooms"),
            "Blooms",
            1,
            List.of(new ObjectClass("bud", "Bud", ShapeKind.BOX, 1, SKILL, new SkillId("bud-class"), List.of())),
            List.of());
    public static final ImageFile IMAGE =
            new ImageFile("meadow_0413.jpg", "ab".repeat(32), "image/jpeg", 640, 427, 90_112);
    public static final Disagreement TOO_TIGHT =
            new Disagreement(new DisagreementId("d1"), DisagreementKind.BOUNDARY, SKILL, "On the tips.", null);

    private static final List<Event> WORK = List.of(
            new AccountEvent.PersonAdmitted(ANNOTATOR, MANAGER),
            new AccountEvent.RoleGranted(ANNOTATOR, Role.ANNOTATOR, PROJECT, MANAGER),
            new AccountEvent.RoleRevoked(ANNOTATOR, Role.REVIEWER, null, MANAGER),
            new DatasetEvent.DatasetCreated(DATASET, "Meadows", MANAGER),
            new DatasetEvent.FrameAdded(DATASET, FRAME, IMAGE, MANAGER, new InSequence("clip", 413)),
            new OntologyEvent.OntologyPublished(ONTOLOGY, MANAGER),
            new BenchmarkEvent.BenchmarkCreated(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1, MANAGER),
            new BenchmarkEvent.TruthProposed(BENCHMARK, FRAME, 1, LABELS, MANAGER),
            new BenchmarkEvent.TruthReviewed(BENCHMARK, FRAME, 1, REVIEWER),
            created(Release.AFTER_REVIEW),
            new ProjectEvent.InstructionsSet(PROJECT, new Instructions("Box it.", List.of(), List.of()), MANAGER),
            new ProjectEvent.ScoringSet(PROJECT, ScoringPresets.PLUMBLINE, MANAGER),
            new ProjectEvent.PassMarkSet(PROJECT, 0.8, MANAGER),
            new ProjectEvent.RampNumbersSet(PROJECT, RampNumbers.DEFAULT, MANAGER),
            assigned(ANNOTATOR),
            opened(TASK),
            new TaskEvent.TaskWithdrawn(TASK, PROJECT, ANNOTATOR),
            new TaskEvent.TaskRestored(TASK, PROJECT, ANNOTATOR),
            stroke(TASK, 1),
            new FeedbackEvent.NoteGiven(
                    NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER, new Anchor.Point(30, 30), "Tighter.", "4.2.1"),
            new FeedbackEvent.NoteOpened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR),
            new FeedbackEvent.NoteReplied(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR, "Done."),
            new FeedbackEvent.NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER),
            new FeedbackEvent.NoteReopened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR),
            submitted(TASK),
            scored(TASK, score(150, 200)),
            compared(TASK),
            new RecalculationFinished(PROJECT, new ScoringVersion("plumbline", 1), 1, 0),
            new ReviewEvent.ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER),
            returned(TASK),
            new ReviewEvent.ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER),
            new ReviewEvent.ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
            new ReviewEvent.ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
            new ReviewEvent.DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM, TOO_TIGHT),
            reviewed(TASK, new Tally(1, 1)),
            released(TASK),
            new ScoreEvent.DivergenceOpened(TASK, ANNOTATOR),
            new ProjectEvent.AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER));

    /** One of every event that any projection may see, in an order in which they happen. */
    public static final List<Event> WHOLE = Stream.of(
                    SpecStory.ALL,
                    RampStory.BEFORE,
                    WORK,
                    LiveStory.AFTER,
                    RampStory.AFTER,
                    TrendStory.ALL,
                    ReviewerStory.AFTER)
            .flatMap(List::stream)
            .toList();

    private Story() {}

    public static Instant at(long position) {
        return NOON.plus(Duration.ofMinutes(position));
    }

    public static List<Recorded> recorded(List<? extends Event> events) {
        var log = new ArrayList<Recorded>();
        events.forEach(event -> log.add(new Recorded(log.size() + 1, at(log.size() + 1), event)));
        return log;
    }

    /** The document after these events, as far as they concern it; null when there is none. */
    public static <D> @Nullable D fold(Projection<D> projection, String key, List<Recorded> log) {
        D document = null;
        for (var recorded : log) {
            if (projection.events().contains(recorded.event().getClass())
                    && projection.keys(recorded.event()).contains(key)) {
                document = projection.evolve(document, key, recorded);
            }
        }
        return document;
    }

    /** The document after these events, which leave one. */
    public static <D> D document(Projection<D> projection, String key, Event... events) {
        var document = fold(projection, key, recorded(List.of(events)));
        assertThat(document).isNotNull();
        return document;
    }

    public static ProjectEvent.ProjectCreated created(Release release) {
        return new ProjectEvent.ProjectCreated(
                PROJECT, "Blooms", Purpose.TRAINING, null, BENCHMARK, ONTOLOGY.id(), 1, release, MANAGER);
    }

    public static ProjectEvent.AnnotatorAssigned assigned(PersonId person) {
        return new ProjectEvent.AnnotatorAssigned(PROJECT, person, MANAGER);
    }

    public static TaskEvent.TaskOpened opened(TaskId task) {
        return new TaskEvent.TaskOpened(task, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 640, 427, ONTOLOGY.id(), 1);
    }

    public static StrokeEvent.StrokeRecorded stroke(TaskId task, int number) {
        return new StrokeEvent.StrokeRecorded(
                task, ANNOTATOR, number, "key-" + number, new Change.Draw(LABEL, "bud", BOX));
    }

    public static TaskEvent.TaskSubmitted submitted(TaskId task) {
        return new TaskEvent.TaskSubmitted(task, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 1, LABELS);
    }

    public static FrameScore score(double points, double available) {
        return new FrameScore(
                new ScoringVersion("plumbline", 1),
                List.of(),
                List.of(new Component(Component.Kind.SCENE, "scene", "scene", SKILL, points, available)),
                points,
                available);
    }

    public static ScoreEvent.SubmissionScored scored(TaskId task, FrameScore score) {
        return new ScoreEvent.SubmissionScored(task, PROJECT, ANNOTATOR, 1, score);
    }

    /** A box that nothing is wrong with. */
    public static SubmissionCompared compared(TaskId task) {
        var score = Scorer.score(LABELS, LABELS, ONTOLOGY, Comparison.PAIRING);
        return new SubmissionCompared(task, PROJECT, ANNOTATOR, 1, Comparison.of(task.value(), LABELS, LABELS, score));
    }

    public static ScoreEvent.ScoreReleased released(TaskId task) {
        return new ScoreEvent.ScoreReleased(task, PROJECT, ANNOTATOR);
    }

    public static ReviewEvent.ReviewOpened reviewing(TaskId task) {
        return new ReviewEvent.ReviewOpened(task, PROJECT, ANNOTATOR, REVIEWER);
    }

    public static ReviewEvent.ReviewReturned returned(TaskId task) {
        return new ReviewEvent.ReviewReturned(task, PROJECT, ANNOTATOR, REVIEWER, "Lost standing.");
    }

    public static ReviewEvent.ReviewCompleted reviewed(TaskId task, Tally tally) {
        return new ReviewEvent.ReviewCompleted(task, PROJECT, ANNOTATOR, REVIEWER, Map.of(SKILL, tally));
    }
}
