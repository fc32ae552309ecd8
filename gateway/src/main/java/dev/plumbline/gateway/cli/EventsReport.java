package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.timing.EventComparison;
import dev.plumbline.domain.timing.EventComparison.Pair;
import dev.plumbline.domain.timing.TimedEvent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Timed events beside those of the truth, for people and for programs to read. */
final class EventsReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EventsReport() {}

    static String text(EventComparison comparison) {
        StringBuilder text = new StringBuilder();
        for (Pair pair : comparison.pairs()) {
            line(
                    text,
                    "matched   %-16s %-20s IoU %.3f  begins %s, ends %s",
                    "%s → %s".formatted(pair.truth().id(), pair.marked().id()),
                    pair.truth().kind(),
                    pair.iou(),
                    off(pair.startOff()),
                    off(pair.endOff()));
        }
        comparison.missed().forEach(event -> alone(text, "missed", event));
        comparison.spurious().forEach(event -> alone(text, "spurious", event));
        OptionalDouble mean = comparison.meanIou();
        line(
                text,
                "%n%d matched, %d missed, %d spurious; mean temporal IoU %s",
                comparison.pairs().size(),
                comparison.missed().size(),
                comparison.spurious().size(),
                mean.isPresent() ? String.format(Locale.ROOT, "%.3f", mean.getAsDouble()) : "–");
        return text.toString();
    }

    private static void alone(StringBuilder text, String outcome, TimedEvent event) {
        line(text, "%-9s %-16s %-20s %s to %s", outcome, event.id(), event.kind(), event.from(), event.to());
    }

    private static String off(double time) {
        return time == 0
                ? "on time"
                : String.format(Locale.ROOT, "%.3f too %s", Math.abs(time), time < 0 ? "early" : "late");
    }

    /** The shape of a score without frames, with the events beside it. */
    static String json(EventComparison comparison) {
        ObjectNode root = JSON.objectNode();
        root.putArray("frames");
        root.putObject("total").put("points", 0.0).put("available", 0.0).putNull("score");
        ObjectNode events = root.putObject("events");
        ArrayNode pairs = events.putArray("pairs");
        for (Pair pair : comparison.pairs()) {
            pairs.addObject()
                    .put("truth", pair.truth().id())
                    .put("label", pair.marked().id())
                    .put("kind", pair.truth().kind())
                    .put("iou", pair.iou())
                    .put("startOff", pair.startOff())
                    .put("endOff", pair.endOff());
        }
        put(events.putArray("missed"), comparison.missed());
        put(events.putArray("spurious"), comparison.spurious());
        comparison.meanIou().ifPresentOrElse(mean -> events.put("meanIou", mean), () -> events.putNull("meanIou"));
        return AsciiJson.line(root);
    }

    private static void put(ArrayNode nodes, List<TimedEvent> events) {
        events.forEach(event -> nodes.addObject()
                .put("id", event.id())
                .put("kind", event.kind())
                .put("from", event.from())
                .put("to", event.to()));
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing())
                .append('\n');
    }
}
