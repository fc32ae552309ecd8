package dev.plumbline.gateway.tracking;

import dev.plumbline.gateway.labelset.LabelSet;
import dev.plumbline.gateway.labelset.LabelledFrame;
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
    public static Optional<LabelSet> named(LabelSet truth, LabelSet labels) {
        if (!isCounted(truth) || !isCounted(labels) || haveNameInCommon(truth, labels)) {
            return Optional.empty();
        }
        boolean asTheyStand =
                first(truth, LabelledFrame.Number::fromZero) != first(labels, LabelledFrame.Number::fromZero)
                        && first(truth, LabelledFrame.Number::shown) == first(labels, LabelledFrame.Number::shown);
        ToIntFunction<LabelledFrame.Number> count =
                asTheyStand ? LabelledFrame.Number::shown : LabelledFrame.Number::fromZero;
        Map<Integer, String> names = new TreeMap<>();
        truth.frames().forEach(frame -> names.put(number(frame, count), frame.name()));
        List<LabelledFrame> frames = labels.frames().stream()
                .map(frame -> frame.called(names.getOrDefault(number(frame, count), frame.name())))
                .toList();
        return Optional.of(new LabelSet(frames, labels.categories(), labels.skeletons()));
    }

    private static boolean isCounted(LabelSet dataset) {
        return !dataset.frames().isEmpty()
                && dataset.frames().stream().allMatch(frame -> frame.number() != null)
                && dataset.frames().stream()
                                .map(LabelledFrame::number)
                                .distinct()
                                .count()
                        == dataset.frames().size();
    }

    private static boolean haveNameInCommon(LabelSet truth, LabelSet labels) {
        Set<String> names = truth.frames().stream().map(LabelledFrame::name).collect(Collectors.toSet());
        return labels.frames().stream().map(LabelledFrame::name).anyMatch(names::contains);
    }

    private static int first(LabelSet dataset, ToIntFunction<LabelledFrame.Number> count) {
        return dataset.frames().stream()
                .mapToInt(frame -> number(frame, count))
                .min()
                .orElse(0);
    }

    private static int number(LabelledFrame frame, ToIntFunction<LabelledFrame.Number> count) {
        return count.applyAsInt(Objects.requireNonNull(frame.number()));
    }
}
