package dev.plumbline.projections.whatif;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Points;
import java.util.Map;
import java.util.TreeMap;

/** One submission under two scorings, in sums: small, whatever was drawn. */
public record Compared(
        TaskId task,
        PersonId annotator,
        FrameId frame,
        Side before,
        Side after,
        Map<ComponentKey, Points> componentsBefore,
        Map<ComponentKey, Points> componentsAfter) {

    public static Compared of(TaskId task, PersonId annotator, FrameId frame, FrameScore before, FrameScore after) {
        return new Compared(
                task, annotator, frame, Side.of(before), Side.of(after), components(before), components(after));
    }

    /** By how much the share earned moves; 0 where there is none on one of the sides. */
    double change() {
        var from = before.total().score();
        var to = after.total().score();
        return from.isPresent() && to.isPresent() ? to.getAsDouble() - from.getAsDouble() : 0;
    }

    private static Map<ComponentKey, Points> components(FrameScore score) {
        var sums = new TreeMap<ComponentKey, Points>();
        score.components().forEach(each -> sums.merge(key(each), points(each), Points::plus));
        return sums;
    }

    private static ComponentKey key(Component component) {
        return new ComponentKey(component.name(), component.skill());
    }

    private static Points points(Component component) {
        return new Points(component.points(), component.available());
    }
}
