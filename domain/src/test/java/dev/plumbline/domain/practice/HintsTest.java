package dev.plumbline.domain.practice;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import dev.plumbline.domain.practice.PracticeRejection.HintSkipped;
import dev.plumbline.domain.practice.PracticeRejection.NoHintsHere;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HintsTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEN = new PersonId("ben");
    private static final ProjectId PROJECT = new ProjectId("drills");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("bench");
    private static final OntologyId ONTOLOGY = new OntologyId("blooms");
    private static final FrameId FRAME = new FrameId("f1");
    private static final TaskId TASK = new TaskId("t1");
    private static final BatchId BATCH = new BatchId("b1");
    private static final LabelId BUD = new LabelId("bud");
    private static final LabelId TAG = new LabelId("tag");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final TaskSubmitted SUBMITTED =
            new TaskSubmitted(TASK, PROJECT, BENCHMARK, ADA, FRAME, 1, Labels.NONE);

    @Test
    void R12_a_hint_is_an_event_and_the_same_one_when_it_is_asked_for_again() {
        drill().whenTwice(hint(ADA, 1, BUD, HintLevel.CLASS)).happensOnce(taken(1, BUD, HintLevel.CLASS));
    }

    @Test
    void R12_hints_give_away_one_step_after_the_other() {
        drill().when(hint(ADA, 1, BUD, HintLevel.REGION)).isRefused(new HintSkipped(TASK, 1));
        drill().and(taken(1, BUD, HintLevel.CLASS))
                .when(hint(ADA, 2, BUD, HintLevel.OUTLINE))
                .isRefused(new HintSkipped(TASK, 2));
        drill().and(taken(1, BUD, HintLevel.CLASS))
                .when(hint(ADA, 3, BUD, HintLevel.REGION))
                .isRefused(new HintSkipped(TASK, 2));
        drill().and(taken(1, BUD, HintLevel.CLASS), taken(2, BUD, HintLevel.REGION))
                .when(hint(ADA, 3, BUD, HintLevel.OUTLINE))
                .happens(taken(3, BUD, HintLevel.OUTLINE));
        drill().and(taken(1, BUD, HintLevel.CLASS))
                .when(hint(ADA, 2, TAG, HintLevel.CLASS))
                .happens(taken(2, TAG, HintLevel.CLASS));
    }

    @Test
    void R12_what_a_hint_reveals_is_for_its_own_person() {
        drill().when(hint(BEN, 1, BUD, HintLevel.CLASS)).isRefused(new NoHintsHere(TASK));
        story(Purpose.TRAINING, drawn(BatchPurpose.DRILL, BEN, FRAME))
                .when(hint(ADA, 1, BUD, HintLevel.CLASS))
                .isRefused(new NoHintsHere(TASK));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRAINING"})
    void R12_there_is_no_hint_in_exams_and_real_work(Purpose purpose) {
        story(purpose, drawn(BatchPurpose.DRILL, ADA, FRAME))
                .when(hint(ADA, 1, BUD, HintLevel.CLASS))
                .isRefused(new NoHintsHere(TASK));
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchPurpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRILL"})
    void R12_there_is_no_hint_in_batches_that_are_graded(BatchPurpose purpose) {
        story(Purpose.TRAINING, drawn(purpose, ADA, FRAME))
                .when(hint(ADA, 1, BUD, HintLevel.CLASS))
                .isRefused(new NoHintsHere(TASK));
    }

    @Test
    void R12_there_is_no_hint_outside_of_the_drill_and_none_once_it_is_submitted() {
        story(Purpose.TRAINING, drawn(BatchPurpose.DRILL, ADA, new FrameId("another")))
                .when(hint(ADA, 1, BUD, HintLevel.CLASS))
                .isRefused(new NoHintsHere(TASK));
        drill().and(SUBMITTED).when(hint(ADA, 1, BUD, HintLevel.CLASS)).isRefused(new NoHintsHere(TASK));
    }

    @Test
    void R12_who_was_taken_off_and_is_back_goes_on_with_hints() {
        var withdrawn = drill().and(new TaskWithdrawn(TASK, PROJECT, ADA));
        withdrawn.when(hint(ADA, 1, BUD, HintLevel.CLASS)).isRefused(new NoHintsHere(TASK));
        withdrawn
                .and(new TaskRestored(TASK, PROJECT, ADA))
                .when(hint(ADA, 1, BUD, HintLevel.CLASS))
                .happens(taken(1, BUD, HintLevel.CLASS));
    }

    private static Given<TakeHint, Hints.State> drill() {
        return story(Purpose.TRAINING, drawn(BatchPurpose.DRILL, ADA, FRAME));
    }

    private static Given<TakeHint, Hints.State> story(Purpose purpose, Event drawn) {
        return Given.events(
                new Hints(),
                new ProjectCreated(
                        PROJECT,
                        "Drills",
                        purpose,
                        new SpecId("spec"),
                        BENCHMARK,
                        ONTOLOGY,
                        1,
                        Release.AFTER_SCORING,
                        new PersonId("manager")),
                new TaskOpened(TASK, PROJECT, BENCHMARK, ADA, FRAME, 640, 480, ONTOLOGY, 1),
                drawn);
    }

    private static BatchDrawn drawn(BatchPurpose purpose, PersonId person, FrameId frame) {
        return new BatchDrawn(
                BATCH, person, PROJECT, purpose, new SpecId("spec"), new SpecVersion("1.0.0"), List.of(frame), DAY);
    }

    private static TakeHint hint(PersonId person, int number, LabelId object, HintLevel level) {
        return new TakeHint(TASK, PROJECT, person, BATCH, number, object, 1, level);
    }

    private static HintTaken taken(int number, LabelId object, HintLevel level) {
        return new HintTaken(TASK, PROJECT, ADA, BATCH, number, object, 1, level);
    }
}
