package dev.plumbline.gateway.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an export could not say so far. */
final class LossCount {

    private final String format;
    private final Capabilities can;
    private final Map<String, Map<String, Long>> lost = new LinkedHashMap<>();

    LossCount(String format, Capabilities can) {
        this.format = format;
        this.can = can;
    }

    boolean has(Feature feature) {
        return can.has(feature);
    }

    /** In the order in which they were met. */
    List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        lost.forEach((what, counts) ->
                counts.forEach((becomes, count) -> losses.add(Loss.of(format, what, count, becomes))));
        return losses;
    }

    <T> @Nullable T kept(Feature feature, @Nullable T value) {
        return value == null || kept(feature, 1) ? value : null;
    }

    boolean kept(Feature feature, long count) {
        if (!can.has(feature)) {
            lose(feature, count);
        }
        return can.has(feature);
    }

    void lose(Feature feature, long count) {
        lose(feature.noun(), count, feature.becomes());
    }

    void lose(String what, long count, String becomes) {
        lost.computeIfAbsent(what, _ -> new LinkedHashMap<>()).merge(becomes, count, Long::sum);
    }
}
