package dev.plumbline.domain.batch;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchCommand.DrawBatch;
import dev.plumbline.domain.batch.BatchCommand.GradeBatch;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final PersonId PERSON = new PersonId("okafor");
    private static final ProjectId EXAM = new ProjectId("exam");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SpecVersion ONE = new SpecVersion(1, 0, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<SkillResult> RESULTS =
            List.of(new SkillResult(new SkillId("species"), Measure.POINTS, 0.97, 40, List.of()));

    private final Batches batches = new Batches();

    @Test
    void R3_frames_are_drawn_once() {
        Given.events(batches).whenTwice(draw("b1", "f1", "f2")).happensOnce(drawn("b1", "f1", "f2"));
    }

    @Test
    void R3_nobody_is_examined_twice_on_a_frame() {
        Given.events(batches, drawn("b1", "f1", "f2"), graded("b1"))
                .when(draw("b2", "f2", "f3"))
                .isRefused(new BatchRejection.FramesGivenAlready(PERSON, List.of(new FrameId("f2"))));
    }

    @Test
    void R3_one_batch_is_finished_before_the_next_of_its_kind() {
        var open = Given.events(batches, drawn("b1", "f1"));
        open.when(draw("b2", "f2")).isRefused(new BatchRejection.BatchOpen(PERSON, EXAM, new BatchId("b1")));
        open.and(graded("b1")).when(draw("b2", "f2")).happens(drawn("b2", "f2"));
    }

    @Test
    void R3_a_batch_is_graded_once() {
        Given.events(batches, drawn("b1", "f1"))
                .whenTwice(new GradeBatch(new BatchId("b1"), PERSON, EXAM, RESULTS, DAY))
                .happensOnce(graded("b1"));
        Given.events(batches)
                .when(new GradeBatch(new BatchId("b1"), PERSON, EXAM, RESULTS, DAY))
                .isRefused(new BatchRejection.BatchUnknown(new BatchId("b1")));
    }

    private static DrawBatch draw(String id, String... frames) {
        return new DrawBatch(new BatchId(id), PERSON, EXAM, BatchPurpose.GRADED, SPEC, ONE, frames(frames), DAY);
    }

    private static BatchDrawn drawn(String id, String... frames) {
        return new BatchDrawn(new BatchId(id), PERSON, EXAM, BatchPurpose.GRADED, SPEC, ONE, frames(frames), DAY);
    }

    private static BatchGraded graded(String id) {
        return new BatchGraded(new BatchId(id), PERSON, EXAM, BatchPurpose.GRADED, SPEC, ONE, RESULTS, DAY);
    }

    private static List<FrameId> frames(String... ids) {
        return Stream.of(ids).map(FrameId::new).toList();
    }
}
