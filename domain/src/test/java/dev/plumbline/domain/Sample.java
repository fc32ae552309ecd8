package dev.plumbline.domain;

import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.Box;
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
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import java.util.List;
import java.util.Map;

/** One small workspace that the tests of all capabilities share. */
public final class Sample {
    public static final PersonId ANNOTATOR = new PersonId("okafor");
    public static final PersonId OTHER_ANNOTATOR = new PersonId("marchetti");
    public static final PersonId REVIEWER = new PersonId("lindqvist");
    public static final PersonId OTHER_REVIEWER = new PersonId("nakagawa");
    public static final PersonId MANAGER = new PersonId("dubois");
    public static final TaskId TASK = new TaskId("task-1");
    public static final ProjectId PROJECT = new ProjectId("blooms");
    public static final BenchmarkId BENCHMARK = new BenchmarkId("bench");
    public static final FrameId FRAME = new FrameId("meadow_0413");
    public static final DatasetId DATASET = new DatasetId("meadows");
    public static final SkillId BOUNDARY_SKILL = new SkillId("bloom-boundary");
    public static final SkillId CLASS_SKILL = new SkillId("bloom-class");
    public static final SkillId SPECIES_SKILL = new SkillId("species");
    public static final SkillId COLOUR_SKILL = new SkillId("colour");
    public static final SkillId SCENE_SKILL = new SkillId("scene");

    public static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("blooms"),
            "Blooms",
            1,
            List.of(
                    new ObjectClass(
                            "flower",
                            "Flower",
                            ShapeKind.POLYGON,
                            1,
                            BOUNDARY_SKILL,
                            CLASS_SKILL,
                            List.of(new Attribute(
                                    "species",
                                    "Species",
                                    AttributeKind.RADIO,
                                    true,
                                    SPECIES_SKILL,
                                    List.of(
                                            new Option(
                                                    "dahlia",
                                                    "dahlia",
                                                    List.of(new Attribute(
                                                            "colour",
                                                            "Colour",
                                                            AttributeKind.RADIO,
                                                            true,
                                                            COLOUR_SKILL,
                                                            List.of(
                                                                    new Option("orange", "orange"),
                                                                    new Option("white", "white"))))),
                                            new Option("other", "other, cannot tell"))))),
                    new ObjectClass("bud", "Bud", ShapeKind.BOX, 2, BOUNDARY_SKILL, CLASS_SKILL, List.of())),
            List.of(new Attribute(
                    "scene",
                    "Scene",
                    AttributeKind.RADIO,
                    true,
                    SCENE_SKILL,
                    List.of(new Option("meadow", "meadow"), new Option("garden", "garden")))));

    public static final DatasetCreated DATASET_CREATED = new DatasetCreated(DATASET, "Meadows", MANAGER);

    public static final FrameAdded FRAME_ADDED = new FrameAdded(
            DATASET, FRAME, new ImageFile("meadow_0413.jpg", "ab".repeat(32), "image/jpeg", 640, 427, 90_112), MANAGER);

    public static final OntologyPublished ONTOLOGY_PUBLISHED = new OntologyPublished(ONTOLOGY, MANAGER);

    public static final BenchmarkCreated BENCHMARK_CREATED =
            new BenchmarkCreated(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1, MANAGER);

    public static final AnnotatorAssigned ASSIGNED = new AnnotatorAssigned(PROJECT, ANNOTATOR, MANAGER);

    public static final TaskOpened OPENED =
            new TaskOpened(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 640, 427, ONTOLOGY.id(), 1);

    public static final TaskWithdrawn WITHDRAWN = new TaskWithdrawn(TASK, PROJECT, ANNOTATOR);

    public static final TaskRestored RESTORED = new TaskRestored(TASK, PROJECT, ANNOTATOR);

    public static final Polygon TRIANGLE = Polygon.of(Ring.of(10, 10, 110, 10, 60, 90));

    public static final Change.Draw DRAW_FLOWER = new Change.Draw(new LabelId("a"), "flower", TRIANGLE);

    /** What the annotator sees after {@link #drawn}: one flower with its values, and the scene. */
    public static final Labels LABELS = new Labels(
            List.of(new Label(
                    new LabelId("a"),
                    "flower",
                    TRIANGLE,
                    Map.of(
                            "species", new Value.Choice("dahlia"),
                            "species/dahlia/colour", new Value.Choice("orange")))),
            Map.of("scene", new Value.Choice("meadow")));

    private Sample() {}

    public static StrokeRecorded stroke(int number, Change change) {
        return new StrokeRecorded(TASK, ANNOTATOR, number, "key-" + number, change);
    }

    /** Strokes that fold to {@link #LABELS}. */
    public static Event[] drawn() {
        var a = new LabelId("a");
        return new Event[] {
            OPENED,
            stroke(1, DRAW_FLOWER),
            stroke(2, new Change.SetAttribute(a, "species", new Value.Choice("dahlia"))),
            stroke(3, new Change.SetAttribute(a, "species/dahlia/colour", new Value.Choice("orange"))),
            stroke(4, new Change.SetScene("scene", new Value.Choice("meadow")))
        };
    }

    public static PersonAdmitted admitted(PersonId person) {
        return new PersonAdmitted(person, MANAGER);
    }

    public static TruthProposed truthProposed(int revision, PersonId by) {
        return new TruthProposed(BENCHMARK, FRAME, revision, LABELS, by);
    }

    public static TruthReviewed truthReviewed(int revision, PersonId by) {
        return new TruthReviewed(BENCHMARK, FRAME, revision, by);
    }

    public static TaskSubmitted submitted() {
        return new TaskSubmitted(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 4, LABELS);
    }

    public static ProjectCreated project(Release release) {
        return new ProjectCreated(
                PROJECT, "Blooms", Purpose.TRAINING, null, BENCHMARK, ONTOLOGY.id(), 1, release, MANAGER);
    }

    public static Box box() {
        return new Box(20, 20, 40, 30);
    }
}
