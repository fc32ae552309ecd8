package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.TaskId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reviewer has in hand.
 *
 * @param open      oldest first
 * @param lastGiven position in the log of the last review they took; 0 for none
 */
public record ReviewerLoad(List<TaskId> open, long lastGiven) {
    public static final ReviewerLoad NONE = new ReviewerLoad(List.of(), 0);

    public ReviewerLoad {
        open = List.copyOf(open);
    }

    ReviewerLoad given(TaskId task, long position) {
        return new ReviewerLoad(
                Stream.concat(without(task).open.stream(), Stream.of(task)).toList(), position);
    }

    ReviewerLoad without(TaskId task) {
        return new ReviewerLoad(open.stream().filter(t -> !t.equals(task)).toList(), lastGiven);
    }
}
