package dev.plumbline.domain.scoring;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what it is held against.
 *
 * @param truth    the ground truth
 * @param labels   the submission
 * @param crowds   regions of the truth that are full of objects of their class: a label left over in one is neither right nor spurious
 * @param areasPx2 areas of objects of the truth, where a file gives them and the shape is not what they are of (COCO's {@code area})
 * @param size     of the frame; null where nothing says it. Then pixels are counted as far as the shapes reach, and a measure that
 *                 needs the frame's area finds nothing alike but what is the same
 */
public record FrameToScore(
        Labels truth,
        Labels labels,
        List<Label> crowds,
        Map<LabelId, Double> areasPx2,
        @Nullable FrameSize size) {

    public FrameToScore {
        crowds = List.copyOf(crowds);
        areasPx2 = Map.copyOf(areasPx2);
    }

    public FrameToScore(Labels truth, Labels labels, @Nullable FrameSize size) {
        this(truth, labels, List.of(), Map.of(), size);
    }
}
