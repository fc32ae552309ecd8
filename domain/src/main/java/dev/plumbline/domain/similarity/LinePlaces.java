package dev.plumbline.domain.similarity;

import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Point;

/** Places on a line by how far along it they are. */
final class LinePlaces {

    private final Line line;
    private final double[] reached;

    LinePlaces(Line line) {
        this.line = line;
        this.reached = new double[Math.max(1, line.size())];
        for (int i = 1; i < line.size(); i++) {
            reached[i] = reached[i - 1] + line.vertex(i - 1).distanceTo(line.vertex(i));
        }
    }

    double lengthPx() {
        return reached[reached.length - 1];
    }

    /** How far along a vertex is, 0 to 1; of a line without length by its number. */
    double share(int vertex) {
        return lengthPx() > 0 ? reached[vertex] / lengthPx() : (double) vertex / Math.max(1, line.size() - 1);
    }

    /** @param share of the length, 0 to 1 */
    Point at(double share) {
        double along = Math.clamp(share, 0, 1) * lengthPx();
        int low = 0;
        int high = line.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (reached[middle] <= along) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double stretch = reached[Math.max(high, 0)] - reached[low];
        double far = stretch > 0 ? (along - reached[low]) / stretch : 0;
        return new Point(
                line.x(low) + far * (line.x(high) - line.x(low)), line.y(low) + far * (line.y(high) - line.y(low)));
    }
}
