package dev.plumbline.domain.ontology;

import dev.plumbline.domain.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether a skeleton can be placed and scored: points with names of their own and a spread above 0, edges between them. */
final class SkeletonCheck {
    private static final int MOST_POINTS = 1_000;

    private SkeletonCheck() {}

    static List<Fault> faults(String at, Skeleton skeleton) {
        var faults = new ArrayList<Fault>();
        int points = skeleton.points().size();
        if (points == 0 || points > MOST_POINTS) {
            faults.add(
                    new Fault(at + "/points", "A skeleton has 1 to %d points, not %d.".formatted(MOST_POINTS, points)));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < points; i++) {
            var joint = skeleton.points().get(i);
            var here = at + "/points/" + i;
            if (joint.name().isBlank()) {
                faults.add(new Fault(here + "/name", "Point %d has no name.".formatted(i)));
            } else if (!names.add(joint.name())) {
                faults.add(new Fault(here + "/name", "The name %s stands here twice.".formatted(joint.name())));
            }
            if (!(joint.sigma() > 0 && joint.sigma() <= 1)) {
                faults.add(new Fault(
                        here + "/sigma", "A sigma is above 0 and at most 1, not %s.".formatted(joint.sigma())));
            }
        }
        for (int i = 0; i < skeleton.edges().size(); i++) {
            var edge = skeleton.edges().get(i);
            if (!isPoint(edge.from(), points) || !isPoint(edge.to(), points) || edge.from() == edge.to()) {
                faults.add(new Fault(
                        at + "/edges/" + i,
                        "An edge joins two of the points 0 to %d, not %d and %d."
                                .formatted(points - 1, edge.from(), edge.to())));
            }
        }
        return faults;
    }

    private static boolean isPoint(int index, int points) {
        return index >= 0 && index < points;
    }
}
