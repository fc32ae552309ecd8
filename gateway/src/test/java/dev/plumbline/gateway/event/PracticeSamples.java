package dev.plumbline.gateway.event;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.practice.HintLevel;
import dev.plumbline.domain.practice.PracticeEvent;
import java.util.List;

/** One of each event of practice, with a value in every field. */
final class PracticeSamples {
    static final List<Event> ALL = List.of(new PracticeEvent.HintTaken(
            new TaskId("t-9"),
            new ProjectId("drills"),
            new PersonId("p-okafor"),
            new BatchId("b-7"),
            3,
            new LabelId("o-2"),
            4,
            HintLevel.OUTLINE));

    private PracticeSamples() {}
}
