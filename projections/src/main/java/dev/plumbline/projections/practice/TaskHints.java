package dev.plumbline.projections.practice;

import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hints that were taken on one task. What they show is read from the ground truth by who may.
 *
 * @param taken in order
 */
public record TaskHints(List<HintTaken> taken) {
    static final TaskHints NONE = new TaskHints(List.of());

    public TaskHints {
        taken = List.copyOf(taken);
    }

    TaskHints and(HintTaken hint) {
        return new TaskHints(Stream.concat(taken.stream(), Stream.of(hint)).toList());
    }
}
