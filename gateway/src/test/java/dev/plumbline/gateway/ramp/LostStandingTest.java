package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.ONTOLOGY;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static dev.plumbline.gateway.ramp.RampWorkspace.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.review.ReviewQueue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostStandingTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId NORTH = new ProjectId("north");
    private static final ProjectId SOUTH = new ProjectId("south");

    @TempDir
    Path directory;

    @Test
    void R10_open_reviews_of_who_loses_standing_go_back_to_the_queue_and_count_for_nothing() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            var north = reviewing(ramp, NORTH);
            var south = reviewing(ramp, SOUTH);
            var done = complete(ramp, south);

            ramp.happened(new StandingLost(
                    SECOND, SPEC, NORTH, new SessionId("november"), new Flips(30, 9), 0.1, ramp.clock.instant()));

            assertThat(ramp.events(ReviewReturned.class))
                    .extracting(ReviewReturned::task)
                    .containsExactlyInAnyOrder(north.getFirst(), north.getLast(), south.getLast());
            assertThat(queue(ramp, NORTH))
                    .hasSize(2)
                    .allSatisfy(waiting -> assertThat(waiting.reviewer()).isNull());
            assertThat(queue(ramp, SOUTH)).extracting(ReviewQueue.Waiting::task).doesNotContain(done);

            var task = north.getFirst();
            assertThat(refused(ramp, SECOND, agree(SECOND, task, 1))).isEqualTo("standing-is-lost");
            assertThat(refused(ramp, SECOND, new OpenReview(task, NORTH, SECOND)))
                    .isEqualTo("standing-is-lost");
            ramp.done(MANAGER, new OpenReview(task, NORTH, MANAGER));
            assertThat(refused(ramp, MANAGER, new CompleteReview(task, NORTH, MANAGER, ONTOLOGY)))
                    .as("what the first reviewer decided is to be decided again")
                    .isEqualTo("review-incomplete");
        }
    }

    /** Two submissions to a project of the spec, whose reviews are begun, with an item decided. */
    private static List<TaskId> reviewing(RampWorkspace ramp, ProjectId project) {
        ramp.project(project, Purpose.LIVE, 2);
        if (project.equals(NORTH)) {
            ramp.enrol(OKAFOR);
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            ramp.labelBatch(OKAFOR, EXAM, 0);
        }
        ramp.done(MANAGER, new AssignAnnotator(project, OKAFOR, MANAGER));
        ramp.settle();
        var tasks = List.of(ramp.work(OKAFOR, project, 0), ramp.work(OKAFOR, project, 1));
        for (var task : tasks) {
            ramp.done(SECOND, new OpenReview(task, project, SECOND));
            ramp.done(SECOND, new AgreeWithItem(task, project, SECOND, ReviewItem.label(new LabelId("o0"))));
        }
        return tasks;
    }

    private static TaskId complete(RampWorkspace ramp, List<TaskId> tasks) {
        var task = tasks.getFirst();
        for (int i = 1; i < 5; i++) {
            ramp.done(SECOND, new AgreeWithItem(task, SOUTH, SECOND, ReviewItem.label(new LabelId("o" + i))));
        }
        ramp.done(SECOND, new CompleteReview(task, SOUTH, SECOND, ONTOLOGY));
        return task;
    }

    private static AgreeWithItem agree(PersonId by, TaskId task, int box) {
        return new AgreeWithItem(task, NORTH, by, ReviewItem.label(new LabelId("o" + box)));
    }

    private static List<ReviewQueue.Waiting> queue(RampWorkspace ramp, ProjectId project) {
        return ramp.workspace
                .readSide()
                .get(Projections.REVIEW_QUEUES, project.value())
                .orElseThrow()
                .waiting();
    }

    private static String refused(RampWorkspace ramp, PersonId by, Command command) {
        var outcome = ramp.workspace.commands().send(command, by, "test").join();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }
}
