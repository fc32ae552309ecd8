package dev.plumbline.domain.canvas;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from one picture to its neighbour, back or forth, and the steps beyond. It holds what differs and not the
 * neighbour itself: a canvas of a thousand labels would otherwise hold a thousand lists of them.
 *
 * @param at     the first label that differs
 * @param gone   how many labels from there on are not in the neighbour
 * @param labels the neighbour's labels that stand there instead
 * @param scene  the neighbour's scene values
 */
public record Step(
        int at,
        int gone,
        List<Label> labels,
        Map<String, Value> scene,
        @Nullable Step beyond) {

    /** What is the same instance in both is the same label; an edit leaves all but one of them as they were. */
    static Step between(Labels from, Labels to, @Nullable Step beyond) {
        var before = from.objects();
        var after = to.objects();
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start) == after.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end) == after.get(after.size() - 1 - end)) {
            end++;
        }
        return new Step(
                start,
                before.size() - end - start,
                List.copyOf(after.subList(start, after.size() - end)),
                to.scene(),
                beyond);
    }

    /** @param labels the picture that this step leads away from */
    Labels from(Labels labels) {
        var objects = new ArrayList<>(labels.objects());
        var differing = objects.subList(at, at + gone);
        differing.clear();
        differing.addAll(this.labels);
        return new Labels(objects, scene);
    }
}
