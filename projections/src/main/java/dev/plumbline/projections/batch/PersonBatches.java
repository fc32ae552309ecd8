package dev.plumbline.projections.batch;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.batch.BatchPurpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What one person was given in one project.
 *
 * @param batches in the order they were drawn
 */
public record PersonBatches(List<BatchDoc> batches) {
    static final PersonBatches NONE = new PersonBatches(List.of());

    public PersonBatches {
        batches = List.copyOf(batches);
    }

    public Set<FrameId> given() {
        var frames = new HashSet<FrameId>();
        batches.forEach(batch -> frames.addAll(batch.drawn().frames()));
        return frames;
    }

    /** The one that is not finished. */
    public Optional<BatchDoc> open(BatchPurpose purpose) {
        return batches.stream()
                .filter(batch -> batch.drawn().purpose() == purpose && !batch.graded())
                .findFirst();
    }

    /** The batch that a task belongs to. */
    public Optional<BatchDoc> ofTask(String task) {
        return batches.stream().filter(batch -> batch.tasks().containsKey(task)).findFirst();
    }

    /** The drill that a frame is of, whether or not that is finished. */
    public Optional<BatchDoc> drill(FrameId frame) {
        return batches.stream()
                .filter(batch -> batch.drawn().purpose() == BatchPurpose.DRILL
                        && batch.drawn().frames().contains(frame))
                .findFirst();
    }

    PersonBatches plus(BatchDoc batch) {
        var all = new ArrayList<>(batches);
        all.add(batch);
        return new PersonBatches(all);
    }

    PersonBatches with(String batch, UnaryOperator<BatchDoc> change) {
        return new PersonBatches(batches.stream()
                .map(each -> each.drawn().batch().value().equals(batch) ? change.apply(each) : each)
                .toList());
    }
}
