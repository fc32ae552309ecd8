package dev.plumbline.domain.practice;

import dev.plumbline.domain.FrameId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which frames somebody practises on, and for which mistake each was chosen. The most frequent mistake comes first, and each gets frames in
 * proportion to how often it was made (D'Hondt's method); of the frames that are left it takes the one with most objects that exercise the
 * skill. A frame that exercises none of the skills is never chosen.
 */
public final class Composition {

    /** @param mistake that it was chosen for */
    public record Chosen(FrameId frame, Mistake mistake) {}

    private Composition() {}

    /**
     * At most as many as wanted, without any where there is nothing to practise. The same input gives the same frames.
     *
     * @param mistakes each skill and kind once
     * @param frames   that may be shown to the person
     * @param wanted   from 1
     */
    public static List<Chosen> of(List<Mistake> mistakes, List<PracticeFrame> frames, int wanted) {
        var shares = new ArrayList<Share>();
        mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::times)
                        .reversed()
                        .thenComparing(mistake -> mistake.skill().value())
                        .thenComparing(Mistake::kind))
                .forEach(mistake -> shares.add(new Share(mistake)));
        var chosen = new ArrayList<Chosen>();
        var used = new HashSet<FrameId>();
        while (chosen.size() < wanted && !shares.isEmpty()) {
            var next = shares.stream()
                    .max(Comparator.comparingDouble(Share::quotient))
                    .orElseThrow();
            var frame = best(next.mistake, frames, used);
            if (frame.isEmpty()) {
                shares.remove(next);
                continue;
            }
            next.given++;
            used.add(frame.get().frame());
            chosen.add(new Chosen(frame.get().frame(), next.mistake));
        }
        chosen.sort(Comparator.comparingInt(
                each -> -each.mistake().times())); // stable: as they were chosen within a mistake
        return List.copyOf(chosen);
    }

    private static Optional<PracticeFrame> best(Mistake mistake, List<PracticeFrame> frames, HashSet<FrameId> used) {
        return frames.stream()
                .filter(frame -> frame.of(mistake.skill()) > 0 && !used.contains(frame.frame()))
                .min(Comparator.<PracticeFrame>comparingInt(frame -> -frame.of(mistake.skill()))
                        .thenComparing(frame -> frame.frame().value()));
    }

    private static final class Share {
        private final Mistake mistake;
        private int given;

        Share(Mistake mistake) {
            this.mistake = mistake;
        }

        double quotient() {
            return (double) mistake.times() / (given + 1);
        }
    }
}
