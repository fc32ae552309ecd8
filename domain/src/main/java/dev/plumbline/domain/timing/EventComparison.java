package dev.plumbline.domain.timing;

import dev.plumbline.domain.scoring.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which marked events are meant for which of the truth. Events of one kind are paired one to one so that the sum of temporal IoU is
 * greatest (Jonker–Volgenant).
 *
 * @param pairs    in the order of the truth
 * @param missed   of the truth, without a marked one
 * @param spurious marked, without one of the truth
 */
public record EventComparison(List<Pair> pairs, List<TimedEvent> missed, List<TimedEvent> spurious) {

    /**
     * @param iou        temporal IoU, 0 to 1
     * @param startOff   how much later it begins than in the truth; below 0 if earlier
     * @param endOff     how much later it ends
     */
    public record Pair(TimedEvent truth, TimedEvent marked, double iou, double startOff, double endOff) {}

    public EventComparison {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        spurious = List.copyOf(spurious);
    }

    /**
     * @param minimumIou   a pair below this is no pair, 0 to 1; without a shared time there is none
     * @param momentWithin how far apart two events may be that share no time to speak of, because one is a moment, and still be a pair:
     *                     their IoU is then 1 where both begin and end alike, falling to 0 over this time. 0 for none
     */
    public static EventComparison of(
            List<TimedEvent> truth, List<TimedEvent> marked, double minimumIou, double momentWithin) {
        double[][] alike = new double[truth.size()][marked.size()];
        for (int t = 0; t < truth.size(); t++) {
            for (int m = 0; m < marked.size(); m++) {
                double iou = alike(truth.get(t), marked.get(m), momentWithin);
                alike[t][m] = iou >= minimumIou ? iou : 0;
            }
        }
        int[] markedOf = Assignment.best(alike);
        List<Pair> pairs = new ArrayList<>();
        List<TimedEvent> missed = new ArrayList<>();
        List<TimedEvent> spurious = new ArrayList<>(marked);
        for (int t = 0; t < markedOf.length; t++) {
            TimedEvent event = truth.get(t);
            if (markedOf[t] < 0) {
                missed.add(event);
            } else {
                TimedEvent found = marked.get(markedOf[t]);
                spurious.remove(found);
                pairs.add(new Pair(
                        event, found, alike[t][markedOf[t]], found.from() - event.from(), found.to() - event.to()));
            }
        }
        return new EventComparison(pairs, missed, spurious);
    }

    /** Mean temporal IoU over pairs, missed and spurious events, the latter two with 0. Nothing where there are no events. */
    public OptionalDouble meanIou() {
        int all = pairs.size() + missed.size() + spurious.size();
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(pairs.stream().mapToDouble(Pair::iou).sum() / all);
    }

    private static double alike(TimedEvent truth, TimedEvent marked, double momentWithin) {
        if (!truth.kind().equals(marked.kind())) {
            return 0;
        }
        boolean isMoment = truth.length() == 0 || marked.length() == 0;
        if (!isMoment || momentWithin <= 0) {
            return truth.iou(marked);
        }
        double apart = Math.max(Math.abs(truth.from() - marked.from()), Math.abs(truth.to() - marked.to()));
        return Math.max(0, 1 - apart / momentWithin);
    }
}
