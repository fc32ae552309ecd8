package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Masks on one frame as they cover one another: the higher z-order above the lower, the later above the earlier. */
final class Layers {

    private final List<Annotation> uncovered = new ArrayList<>();
    private int cut;
    private int hidden;

    Layers(List<Annotation> annotations) {
        List<Annotation> fromTop = new ArrayList<>(annotations.reversed());
        fromTop.sort(Comparator.comparingInt(Annotation::zOrder).reversed());
        Map<Annotation, Annotation> left = new HashMap<>();
        boolean[] taken = {};
        for (Annotation annotation : fromTop) {
            if (annotation.shape() instanceof Mask mask) {
                boolean[] rows = Pixels.rows(mask);
                taken = taken.length == rows.length ? taken : new boolean[rows.length];
                left.put(annotation, cut(annotation, mask, rows, taken));
            }
        }
        for (Annotation annotation : annotations) {
            Annotation rest = left.getOrDefault(annotation, annotation);
            if (!(rest.shape() instanceof Mask mask) || mask.area() > 0) {
                uncovered.add(rest.withZOrder(0));
            } else {
                cut--;
                hidden++;
            }
        }
    }

    private Annotation cut(Annotation annotation, Mask mask, boolean[] rows, boolean[] taken) {
        boolean covered = false;
        for (int i = 0; i < rows.length; i++) {
            covered |= rows[i] && taken[i];
            rows[i] &= !taken[i];
            taken[i] |= rows[i];
        }
        cut += covered ? 1 : 0;
        return covered ? annotation.withShape(Pixels.mask(rows, mask.width(), mask.height())) : annotation;
    }

    /** In the order they were given; what is covered altogether is not there. */
    List<Annotation> uncovered() {
        return uncovered;
    }

    /** How many lost some of their pixels. */
    int cut() {
        return cut;
    }

    /** How many lost all of them. */
    int hidden() {
        return hidden;
    }
}
