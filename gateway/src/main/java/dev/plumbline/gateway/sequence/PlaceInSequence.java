package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in a sequence, for whoever goes on with what is on the frame before.
 *
 * @param number    of the frame, as the sequence counts
 * @param place     from 1
 * @param of        frames of the sequence
 * @param previous  the task of the nearest frame before that has one
 * @param next      the task of the nearest frame after that has one
 * @param before    what its annotator has on the nearest frame before that they have drawn on
 * @param freeTrack a number that no track of what they have submitted has
 */
public record PlaceInSequence(
        String name,
        int number,
        int place,
        int of,
        @Nullable TaskId previous,
        @Nullable TaskId next,
        List<Label> before,
        int freeTrack) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    /** @param strokes the changes of a task that was not submitted, in order */
    public static PlaceInSequence of(TaskSequence sequence, Function<TaskId, List<Change>> strokes) {
        var previous = open(sequence, -1);
        List<Label> before =
                previous.map(task -> labels(sequence, task, strokes).objects()).orElse(List.of());
        int free = sequence.places().stream()
                .flatMap(place -> sequence.submission(place).map(Submission::labels).map(Labels::objects).stream())
                .flatMap(List::stream)
                .mapToInt(PlaceInSequence::trackNumber)
                .max()
                .orElse(0);
        int drawn = before.stream().mapToInt(PlaceInSequence::trackNumber).max().orElse(0);
        return new PlaceInSequence(
                sequence.name(),
                sequence.places().get(sequence.at()).number(),
                sequence.at() + 1,
                sequence.places().size(),
                previous.map(TaskDoc::id).orElse(null),
                open(sequence, 1).map(TaskDoc::id).orElse(null),
                before,
                Math.max(free, drawn) + 1);
    }

    private static int trackNumber(Label label) {
        String track = Objects.requireNonNullElse(label.track(), "");
        return NUMBER.matcher(track).matches() ? Integer.parseInt(track) : 0;
    }

    private static Labels labels(TaskSequence sequence, TaskDoc task, Function<TaskId, List<Change>> strokes) {
        return sequence.read()
                .get(Projections.SUBMISSIONS, Submissions.key(sequence.project(), task.id()))
                .map(Submission::labels)
                .orElseGet(() -> strokes.apply(task.id()).stream()
                        .reduce(Canvas.EMPTY, Canvas::apply, (_, last) -> last)
                        .labels());
    }

    private static Optional<TaskDoc> open(TaskSequence sequence, int step) {
        for (int i = sequence.at() + step; i >= 0 && i < sequence.places().size(); i += step) {
            var task = sequence.read()
                    .get(Projections.TASKS, sequence.places().get(i).task().value())
                    .filter(doc -> doc.state() != TaskState.WITHDRAWN);
            if (task.isPresent()) {
                return task;
            }
        }
        return Optional.empty();
    }
}
