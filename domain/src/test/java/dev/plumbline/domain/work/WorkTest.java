package dev.plumbline.domain.work;

import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.ASSIGNED;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.RESTORED;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.WITHDRAWN;
import static dev.plumbline.domain.Sample.project;
import static dev.plumbline.domain.Sample.submitted;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.task.TaskCommand.WithdrawTask;
import dev.plumbline.domain.task.TaskRejection;
import dev.plumbline.domain.task.Tasks;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import dev.plumbline.domain.work.WorkCommand.ReturnWork;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 23);
    private static final SpecId SPEC = new SpecId("blooms-spec");
    private static final TakeWork TAKE = new TakeWork(
            new OpenTask(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 640, 427, ONTOLOGY.id(), 1),
            Set.of(BOUNDARY_SKILL, CLASS_SKILL),
            ON);
    private static final FrameTaken TAKEN = new FrameTaken(TASK, PROJECT, FRAME, ANNOTATOR);
    private static final FrameReturned RETURNED = new FrameReturned(TASK, PROJECT, FRAME, ANNOTATOR, ANNOTATOR);
    private static final FrameTaken BY_ANOTHER = new FrameTaken(new TaskId("task-2"), PROJECT, FRAME, OTHER_ANNOTATOR);

    @Test
    void R9_who_works_in_every_skill_of_the_work_is_given_a_frame_that_nobody_has() {
        given().whenTwice(TAKE).happensOnce(TAKEN, OPENED);
    }

    @Test
    void R9_of_two_who_ask_for_one_frame_one_gets_it() {
        given(BY_ANOTHER).when(TAKE).isRefused(new TaskRejection.FrameTaken(FRAME));
    }

    @Test
    void R9_a_frame_that_was_given_back_is_anybodys() {
        given(BY_ANOTHER, new FrameReturned(new TaskId("task-2"), PROJECT, FRAME, OTHER_ANNOTATOR, OTHER_ANNOTATOR))
                .when(TAKE)
                .happens(TAKEN, OPENED);
        given(TAKEN, OPENED, WITHDRAWN, RETURNED).when(TAKE).happens(TAKEN, RESTORED);
    }

    @Test
    void R9_work_that_needs_a_skill_one_does_not_have_is_not_served_and_what_is_missing_is_told() {
        Given.events(new Work(), LIVE, ASSIGNED, enrolled(BOUNDARY_SKILL), entered(BOUNDARY_SKILL, Stage.SHADOW))
                .when(TAKE)
                .isRefused(new TaskRejection.NotQualified(PROJECT, "bloom-class (enrolment)"));
        Given.events(new Work(), LIVE, ASSIGNED)
                .and(enrolled(BOUNDARY_SKILL), entered(BOUNDARY_SKILL, Stage.SHADOW))
                .and(enrolled(CLASS_SKILL), entered(CLASS_SKILL, Stage.GRADED))
                .when(TAKE)
                .isRefused(new TaskRejection.NotQualified(PROJECT, "bloom-class (graded set)"));
    }

    @Test
    void R9_only_who_is_assigned_takes_work_and_only_in_a_live_project() {
        given(new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER))
                .when(TAKE)
                .isRefused(new TaskRejection.NotAssigned(PROJECT, ANNOTATOR));
        Given.events(new Work(), project(Release.AFTER_REVIEW), ASSIGNED)
                .when(TAKE)
                .isRefused(new TaskRejection.NotLiveWork(PROJECT));
    }

    @Test
    void R9_a_frame_is_given_back_until_it_is_submitted() {
        var back = new ReturnWork(TASK, PROJECT, FRAME, ANNOTATOR);
        given(TAKEN, OPENED).whenTwice(back).happensOnce(WITHDRAWN, RETURNED);
        given(TAKEN, OPENED, submitted()).when(back).isRefused(new TaskRejection.TaskAlreadySubmitted(TASK));
        given(TAKEN, OPENED)
                .when(new ReturnWork(TASK, PROJECT, FRAME, OTHER_ANNOTATOR))
                .isRefused(new TaskRejection.NotYourTask(TASK));
    }

    @Test
    void R9_what_an_annotator_had_when_they_were_taken_off_the_project_is_anybodys() {
        Given.events(new Tasks(), LIVE, ASSIGNED, TAKEN, OPENED)
                .and(new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER))
                .whenTwice(new WithdrawTask(TASK, PROJECT, ANNOTATOR))
                .happensOnce(WITHDRAWN, RETURNED);
    }

    private static Given<WorkCommand, Work.State> given(Event... events) {
        return Given.events(new Work(), LIVE, ASSIGNED)
                .and(enrolled(BOUNDARY_SKILL), enrolled(CLASS_SKILL))
                .and(entered(BOUNDARY_SKILL, Stage.SHADOW), entered(CLASS_SKILL, Stage.SHADOW))
                .and(events);
    }

    private static Enrolled enrolled(SkillId skill) {
        return new Enrolled(ANNOTATOR, SPEC, Set.of(skill), ON, MANAGER);
    }

    private static StageEntered entered(SkillId skill, Stage stage) {
        return new StageEntered(
                ANNOTATOR,
                skill,
                SPEC,
                new SpecVersion(1, 0, 0),
                stage,
                Cause.GRADED_SET_PASSED,
                PROJECT,
                List.of(),
                "So it was decided.",
                ON);
    }
}
