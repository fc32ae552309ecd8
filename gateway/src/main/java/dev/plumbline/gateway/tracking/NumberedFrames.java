package dev.plumbline.gateway.tracking;

import dev.plumbline.gateway.coco.CocoDataset;
import dev.plumbline.gateway.coco.CocoFrame;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Videos whose formats call the same frames by different names: {@code img1/000001.jpg} is {@code frame_000000.png}. */
public final class NumberedFrames {

    private NumberedFrames() {}

    /**
     * The labels with the truth's names for frames, found by their numbers. Formats count from 0 or from 1; where the first frames agree only
     * in the numbers that the files have, these are taken as they stand.
     *
     * @return nothing unless both files count their frames, are one sequence each, and have no name in common
     */
    public static Optional<CocoDataset> named(CocoDataset truth, CocoDataset labels) {
        if (!isCounted(truth) || !isCounted(labels) || haveNameInCommon(truth, labels)) {
            return Optional.empty();
        }
        boolean asTheyStand = first(truth, CocoFrame.Number::fromZero) != first(labels, CocoFrame.Number::fromZero)
                && first(truth, CocoFrame.Number::shown) == first(labels, CocoFrame.Number::shown);
        ToIntFunction<CocoFrame.Number> count = asTheyStand ? CocoFrame.Number::shown : CocoFrame.Number::fromZero;
        Map<Integer, String> names = new TreeMap<>();
        truth.frames().forEach(frame -> names.put(number(frame, count), frame.name()));
        List<CocoFrame> frames = labels.frames().stream()
                .map(frame -> frame.called(names.getOrDefault(number(frame, count), frame.name())))
                .toList();
        return Optional.of(new CocoDataset(frames, labels.categories(), labels.skeletons()));
    }

    private static boolean isCounted(CocoDataset dataset) {
        return !dataset.frames().isEmpty()
                && dataset.frames().stream().allMatch(frame -> frame.number() != null)
                && dataset.frames().stream().map(CocoFrame::number).distinct().count()
                        == dataset.frames().size();
    }

    private static boolean haveNameInCommon(CocoDataset truth, CocoDataset labels) {
        Set<String> names = truth.frames().stream().map(CocoFrame::name).collect(Collectors.toSet());
        return labels.frames().stream().map(CocoFrame::name).anyMatch(names::contains);
    }

    private static int first(CocoDataset dataset, ToIntFunction<CocoFrame.Number> count) {
        return dataset.frames().stream()
                .mapToInt(frame -> number(frame, count))
                .min()
                .orElse(0);
    }

    private static int number(CocoFrame frame, ToIntFunction<CocoFrame.Number> count) {
        return count.applyAsInt(Objects.requireNonNull(frame.number()));
    }
}
