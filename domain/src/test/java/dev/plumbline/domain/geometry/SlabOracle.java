package dev.plumbline.domain.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Areas the slow and obvious way, as a second opinion: cut the plane at every vertex and every crossing into upright slabs. Inside
 * a slab no edges cross, so each strip between two neighbouring edges is a trapezoid, inside or outside by counting edges.
 */
final class SlabOracle {

    private record Edge(double x0, double y0, double x1, double y1, int ring) {
        double yAt(double x) {
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        }
    }

    private final List<Edge> edges = new ArrayList<>();
    private final List<Polygon> regions;
    private final int rings;
    private final int firstRings;

    private SlabOracle(Polygon first, Polygon second) {
        regions = List.of(first, second);
        int number = 0;
        for (Polygon region : regions) {
            for (Ring ring : region.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    int j = (i + 1) % ring.size();
                    boolean rightwards = ring.x(i) < ring.x(j);
                    int from = rightwards ? i : j;
                    int to = rightwards ? j : i;
                    if (ring.x(i) != ring.x(j)) {
                        edges.add(new Edge(ring.x(from), ring.y(from), ring.x(to), ring.y(to), number));
                    }
                }
                number++;
            }
        }
        rings = number;
        firstRings = first.rings().size();
    }

    static Overlap of(Polygon first, Polygon second) {
        return new SlabOracle(first, second).areas();
    }

    private Overlap areas() {
        double[] sums = new double[3];
        Double[] cuts = cuts().toArray(Double[]::new);
        for (int i = 0; i + 1 < cuts.length; i++) {
            addSlab(cuts[i], cuts[i + 1], sums);
        }
        return new Overlap(sums[0], sums[1], sums[2]);
    }

    private TreeSet<Double> cuts() {
        TreeSet<Double> cuts = new TreeSet<>();
        for (Edge edge : edges) {
            cuts.add(edge.x0());
            cuts.add(edge.x1());
            for (Edge other : edges) {
                double from = Math.max(edge.x0(), other.x0());
                double to = Math.min(edge.x1(), other.x1());
                double gap0 = edge.yAt(from) - other.yAt(from);
                double gap1 = edge.yAt(to) - other.yAt(to);
                if (from < to && gap0 * gap1 < 0) {
                    cuts.add(from + (to - from) * gap0 / (gap0 - gap1));
                }
            }
        }
        return cuts;
    }

    private void addSlab(double left, double right, double[] sums) {
        double middle = (left + right) / 2;
        List<Edge> over = new ArrayList<>(edges.stream()
                .filter(edge -> edge.x0() < middle && edge.x1() > middle)
                .toList());
        over.sort((a, b) -> Double.compare(a.yAt(middle), b.yAt(middle)));
        boolean[] inside = new boolean[rings];
        for (int i = 0; i + 1 < over.size(); i++) {
            inside[over.get(i).ring()] ^= true;
            double area =
                    (right - left) * (over.get(i + 1).yAt(middle) - over.get(i).yAt(middle));
            boolean first = insideRegion(0, inside);
            boolean second = insideRegion(1, inside);
            sums[0] += first ? area : 0;
            sums[1] += second ? area : 0;
            sums[2] += first && second ? area : 0;
        }
    }

    private boolean insideRegion(int region, boolean[] insideRing) {
        int ring = region == 0 ? 0 : firstRings;
        for (Part part : regions.get(region).parts()) {
            boolean inside = insideRing[ring++];
            for (int hole = 0; hole < part.holes().size(); hole++) {
                inside &= !insideRing[ring++];
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }
}
