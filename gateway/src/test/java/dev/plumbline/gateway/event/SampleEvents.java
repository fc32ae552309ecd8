package dev.plumbline.gateway.event;

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
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.benchmark.BenchmarkEvent;
import dev.plumbline.domain.bias.Answer;
import dev.plumbline.domain.bias.ComparedObject;
import dev.plumbline.domain.bias.ComparedSubmission;
import dev.plumbline.domain.bias.Deviation;
import dev.plumbline.domain.bias.ObjectSize;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.contest.ContestEvent;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Extent;
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
import dev.plumbline.domain.review.correction.CorrectionEvent;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.SamplingEvent;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.score.ScoreEvent;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.domain.stroke.StrokeEvent;
import dev.plumbline.domain.task.TaskEvent;
import dev.plumbline.domain.task.WorkEvent;
import dev.plumbline.domain.trend.IsoWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of every type, with every kind of value in it somewhere. */
public final class SampleEvents {
    private static final PersonId MANAGER = new PersonId("p-manager");
    private static final PersonId ANNOTATOR = new PersonId("p-okafor");
    private static final PersonId REVIEWER = new PersonId("p-lindqvist");
    private static final DatasetId DATASET = new DatasetId("meadows");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("meadows-truth");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final TaskId TASK = new TaskId("t-1");
    private static final NoteId NOTE = new NoteId("n-1");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    private static final ReviewItem ITEM = ReviewItem.label(new LabelId("a"));

    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("blooms"),
            "Blooms",
            1,
            List.of(
                    new ObjectClass(
                            "flower",
                            "Flower",
                            ShapeKind.POLYGON,
                            1,
                            SKILL,
                            new SkillId("bloom-class"),
                            List.of(new Attribute(
                                    "species",
                                    "Species",
                                    AttributeKind.RADIO,
                                    true,
                                    new SkillId("species"),
                                    List.of(new Option(
                                            "dahlia",
                                            "dahlia",
                                            List.of(new Attribute(
                                                    "petals",
                                                    "Petals",
                                                    AttributeKind.NUMBER,
                                                    false,
                                                    new SkillId("counting"),
                                                    List.of()))))))),
                    new ObjectClass(
                            "tag", "Tag", ShapeKind.ROTATED_BOX, 2, SKILL, new SkillId("bloom-class"), List.of())),
            List.of(new Attribute(
                    "weather",
                    "Weather",
                    AttributeKind.CHECKLIST,
                    false,
                    new SkillId("scene"),
                    List.of(new Option("sun", "sun"), new Option("wind", "wind")))));

    private static final Labels LABELS = new Labels(
            List.of(new Label(
                    new LabelId("a"),
                    "flower",
                    new Polygon(List.of(
                            new Part(Ring.of(10, 10, 110.25, 10, 60, 90.5), List.of(Ring.of(50, 20, 60, 20, 55, 30))))),
                    Map.of(
                            "species", new Value.Choice("dahlia"),
                            "species/dahlia/petals", new Value.Number(21)))),
            Map.of("weather", new Value.Choices(List.of("sun", "wind"))));

    private static final List<Event> WORK = List.of(
            new AccountEvent.PersonAdmitted(ANNOTATOR, MANAGER),
            new AccountEvent.RoleGranted(ANNOTATOR, Role.ANNOTATOR, PROJECT, MANAGER),
            new AccountEvent.RoleRevoked(ANNOTATOR, Role.REVIEWER, null, MANAGER),
            new DatasetEvent.DatasetCreated(DATASET, "Meadows", MANAGER),
            new DatasetEvent.FrameAdded(
                    DATASET,
                    FRAME,
                    new ImageFile("meadow_0413.jpg", "ab".repeat(32), "image/jpeg", 960, 540, 57_344),
                    MANAGER),
            new OntologyEvent.OntologyPublished(ONTOLOGY, MANAGER),
            new BenchmarkEvent.BenchmarkCreated(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1, MANAGER),
            new BenchmarkEvent.TruthProposed(BENCHMARK, FRAME, 1, LABELS, MANAGER),
            new BenchmarkEvent.TruthReviewed(BENCHMARK, FRAME, 1, REVIEWER),
            new ProjectEvent.ProjectCreated(
                    PROJECT, "Blooms", Purpose.LIVE, SPEC, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER),
            new ProjectEvent.RampNumbersSet(PROJECT, RampNumbers.DEFAULT, MANAGER),
            new ProjectEvent.InstructionsSet(
                    PROJECT,
                    new Instructions(
                            "Outline every bloom.",
                            List.of(new Clause("4.2.1", "Outermost visible edge, tips included.")),
                            List.of("On the tips.")),
                    MANAGER),
            new ProjectEvent.ScoringSet(PROJECT, ScoringPresets.PLUMBLINE, MANAGER),
            new ProjectEvent.PassMarkSet(PROJECT, 0.85, MANAGER),
            new RecalculationFinished(PROJECT, new ScoringVersion("blooms", 2), 40, 1),
            new ProjectEvent.AnnotatorAssigned(PROJECT, ANNOTATOR, MANAGER, Extent.DRAWN),
            new ProjectEvent.AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER),
            new TaskEvent.TaskOpened(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 960, 540, ONTOLOGY.id(), 1),
            new TaskEvent.TaskWithdrawn(TASK, PROJECT, ANNOTATOR),
            new TaskEvent.TaskRestored(TASK, PROJECT, ANNOTATOR),
            new TaskEvent.TaskSubmitted(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 3, LABELS),
            new StrokeEvent.StrokeRecorded(
                    TASK, ANNOTATOR, 1, "key-1", new Change.Draw(new LabelId("b"), "tag", new Box(1, 2, 30.5, 40))),
            new ScoreEvent.SubmissionScored(
                    TASK, PROJECT, ANNOTATOR, 1, Scorer.score(LABELS, LABELS, ONTOLOGY, ScoringPresets.PLUMBLINE)),
            new ScoreEvent.ScoreReleased(TASK, PROJECT, ANNOTATOR),
            new ScoreEvent.DivergenceOpened(TASK, ANNOTATOR),
            new SubmissionCompared(
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    1,
                    new ComparedSubmission(
                            TASK.value(),
                            List.of(
                                    new ComparedObject(
                                            TASK.value(),
                                            "tag",
                                            "bud",
                                            ObjectSize.MEDIUM,
                                            new Deviation(-2.25, -2, 0.5, -0.125, 18.5),
                                            Map.of("species", Answer.WRONG, "colour", Answer.OMITTED)),
                                    new ComparedObject(TASK.value(), "tag", null, ObjectSize.SMALL, null, Map.of())),
                            4,
                            1,
                            Map.of("weather", Answer.OMITTED))),
            new ReviewEvent.ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER),
            new ReviewEvent.ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ReviewItem.scene("weather")),
            new ReviewEvent.DisagreementFiled(
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    REVIEWER,
                    ITEM,
                    new Disagreement(
                            new DisagreementId("d-1"),
                            DisagreementKind.BOUNDARY,
                            SKILL,
                            "Inside the tips all the way round.",
                            "4.2.1")),
            new ReviewEvent.ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
            new ReviewEvent.ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, Map.of(SKILL, new Tally(4, 1))),
            new WorkEvent.FrameTaken(TASK, PROJECT, FRAME, ANNOTATOR),
            new WorkEvent.FrameReturned(TASK, PROJECT, FRAME, ANNOTATOR, ANNOTATOR),
            new CorrectionEvent.CorrectionRecorded(
                    TASK, PROJECT, ANNOTATOR, REVIEWER, 1, "k-1", new Change.Delete(new LabelId("a"))),
            new ContestEvent.DisagreementContested(
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    REVIEWER,
                    ITEM,
                    new DisagreementId("d-1"),
                    SKILL,
                    "The tips are withered; clause 4.2.1 leaves those out."),
            new ContestEvent.ContestDecided(
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    REVIEWER,
                    MANAGER,
                    ITEM,
                    new DisagreementId("d-1"),
                    SKILL,
                    false,
                    "They are withered indeed.",
                    new IsoWeek(2026, 48),
                    Map.of(SKILL, new Tally(0, -1))),
            new SamplingEvent.DrawCommitted(PROJECT, new IsoWeek(2026, 48), 1, SEED.commitment()),
            new SamplingEvent.SubmissionSampled(
                    TASK, PROJECT, ANNOTATOR, new IsoWeek(2026, 48), 1, 0.25, SamplingCause.SAMPLE, true),
            new SamplingEvent.DrawRevealed(PROJECT, new IsoWeek(2026, 48), 1, SEED),
            new SamplingEvent.SeedLost(PROJECT, new IsoWeek(2026, 48), 1),
            new FeedbackEvent.NoteGiven(
                    NOTE,
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    REVIEWER,
                    new Anchor.Vertex(new LabelId("a"), 0, 0, 2, 60, 90.5),
                    "Include the seed tips.",
                    "4.2.1"),
            new FeedbackEvent.NoteOpened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR),
            new FeedbackEvent.NoteReplied(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR, "All of them?"),
            new FeedbackEvent.NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER),
            new FeedbackEvent.NoteReopened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR));

    /** Every capability's; a new one has a list in a file of its own. */
    public static final List<Event> ALL = Stream.of(
                    WORK, RampSamples.ALL, PracticeSamples.ALL, ReviewerSamples.ALL, TrendSamples.ALL, SpecSamples.ALL)
            .flatMap(List::stream)
            .toList();

    private SampleEvents() {}
}
