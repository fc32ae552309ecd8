package dev.plumbline.gateway.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.ImageFile;
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
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.bias.PersonRecords;
import dev.plumbline.projections.disagreement.Trends;
import dev.plumbline.projections.scoreboard.Scoreboards;
import dev.plumbline.projections.task.TaskState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpineTest {
    private static final PersonId MANAGER = new PersonId("manager");
    private static final PersonId SECOND = new PersonId("second");
    private static final PersonId ANNOTATOR = new PersonId("okafor");
    private static final PersonId REVIEWER = new PersonId("lindqvist");
    private static final FrameId FRAME = new FrameId("f1");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("b1");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final LabelId A = new LabelId("a");
    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("blooms"),
            "Blooms",
            1,
            List.of(new ObjectClass(
                    "flower",
                    "Flower",
                    ShapeKind.POLYGON,
                    1,
                    new SkillId("bloom-boundary"),
                    new SkillId("bloom-class"),
                    List.of())),
            List.of(new Attribute(
                    "scene",
                    "Scene",
                    AttributeKind.RADIO,
                    true,
                    new SkillId("scene"),
                    List.of(new Option("meadow", "meadow"), new Option("garden", "garden")))));
    private static final Polygon TRUE_OUTLINE = Polygon.of(Ring.of(100, 100, 300, 100, 300, 300, 100, 300));
    private static final Polygon TOO_TIGHT = Polygon.of(Ring.of(103, 103, 297, 103, 297, 297, 103, 297));

    @TempDir
    Path directory;

    @Test
    void the_whole_loop_from_an_image_to_a_trend_survives_a_restart() {
        TaskId task;
        try (var spine = new Spine(directory)) {
            prepare(spine);
            task = spine.eventually(
                            Projections.TASKS_OF_PERSON,
                            ANNOTATOR.value(),
                            list -> !list.tasks().isEmpty())
                    .tasks()
                    .getFirst();
            draw(spine, task);
            spine.eventually(Projections.TASKS, task.value(), t -> t.state() == TaskState.SCORED && !t.released());
        }
        try (var spine = new Spine(directory)) {
            review(spine, task);
            var reviewed = spine.eventually(
                    Projections.TASKS, task.value(), t -> t.state() == TaskState.REVIEWED && t.released());
            assertThat(reviewed.points()).isBetween(0.0, reviewed.available());

            var board = spine.eventually(
                    Projections.SCOREBOARDS, Scoreboards.key(PROJECT, ANNOTATOR), b -> b.scored() == 1);
            assertThat(board.points()).isEqualTo(reviewed.points());
            var record = spine.eventually(
                    Projections.BIAS, PersonRecords.key(PROJECT, ANNOTATOR), r -> r.submissions() == 1);
            assertThat(record.record().objects())
                    .isNotEmpty()
                    .allMatch(object -> object.submission().equals(task.value()));
            var trend = spine.eventually(
                    Projections.TRENDS,
                    Trends.key(PROJECT, ANNOTATOR),
                    t -> t.skills().containsKey("bloom-boundary"));
            assertThat(trend.skills().get("bloom-boundary").weeks())
                    .singleElement()
                    .satisfies(week -> assertThat(week.disagreed())
                            .isEqualTo(week.reviewed())
                            .isEqualTo(1));
            assertThat(trend.skills().get("scene").weeks())
                    .singleElement()
                    .satisfies(week -> assertThat(week.disagreed()).isZero());
        }
    }

    private static void prepare(Spine spine) {
        for (var person : List.of(MANAGER, SECOND, ANNOTATOR, REVIEWER)) {
            spine.done(MANAGER, new AdmitPerson(person, MANAGER));
        }
        var dataset = new DatasetId("d1");
        spine.done(MANAGER, new CreateDataset(dataset, "Meadows", MANAGER));
        spine.done(
                MANAGER,
                new AddFrame(
                        dataset,
                        FRAME,
                        new ImageFile("meadow.jpg", "ab".repeat(32), "image/jpeg", 640, 427, 1000),
                        MANAGER));
        spine.done(MANAGER, new PublishOntology(ONTOLOGY, MANAGER));
        spine.done(MANAGER, new CreateBenchmark(BENCHMARK, "Meadows", dataset, ONTOLOGY.id(), 1, MANAGER));
        var truth = new Labels(
                List.of(new Label(A, "flower", TRUE_OUTLINE, Map.of())), Map.of("scene", new Value.Choice("meadow")));
        spine.done(MANAGER, new ProposeTruth(BENCHMARK, FRAME, truth, ONTOLOGY, MANAGER));
        spine.done(
                MANAGER,
                CreateProject.training(PROJECT, "Blooms", BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER));
        spine.done(MANAGER, new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER));
        assertThat(spine.refused(MANAGER, new ReviewTruth(BENCHMARK, FRAME, 1, MANAGER))
                        .code())
                .isEqualTo("own-truth");
        spine.done(SECOND, new ReviewTruth(BENCHMARK, FRAME, 1, SECOND));
    }

    private static void draw(Spine spine, TaskId task) {
        var changes = List.<Change>of(
                new Change.Draw(A, "flower", TOO_TIGHT),
                new Change.SetScene("scene", new Value.Choice("garden")),
                new Change.SetScene("scene", new Value.Choice("meadow")),
                new Change.Undo(),
                new Change.Redo());
        for (int i = 0; i < changes.size(); i++) {
            var stroke = new RecordStroke(task, ANNOTATOR, i + 1, "k" + i, changes.get(i), ONTOLOGY);
            assertThat(spine.done(ANNOTATOR, stroke)).hasSize(1);
            assertThat(spine.done(ANNOTATOR, stroke)).isEmpty();
        }
        spine.done(ANNOTATOR, new SubmitTask(task, ANNOTATOR, changes.size(), ONTOLOGY));
    }

    private static void review(Spine spine, TaskId task) {
        spine.done(REVIEWER, new OpenReview(task, PROJECT, REVIEWER));
        spine.done(
                REVIEWER,
                new FileDisagreement(
                        task,
                        PROJECT,
                        REVIEWER,
                        ReviewItem.label(A),
                        new Disagreement(
                                new DisagreementId("d1"),
                                DisagreementKind.BOUNDARY,
                                new SkillId("bloom-boundary"),
                                "3 px too tight all the way round.",
                                "4.2.1")));
        spine.done(REVIEWER, new AgreeWithItem(task, PROJECT, REVIEWER, ReviewItem.scene("scene")));
        spine.done(REVIEWER, new CompleteReview(task, PROJECT, REVIEWER, ONTOLOGY));
    }
}
