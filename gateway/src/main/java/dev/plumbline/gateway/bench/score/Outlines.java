package dev.plumbline.gateway.bench.score;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Outlines as people draw them, and some as nobody should. The same seed gives the same ones. */
final class Outlines {
    /** A true outline and a drawn one. */
    record Pair(Polygon truth, Polygon drawn) {}

    /** What was true on a frame and what was drawn. */
    record Frame(Labels truth, Labels drawn) {}

    private static final int OBJECTS_OF_A_FRAME = 8;
    private static final int COLUMNS = 4;
    private static final double COLUMN_PX = 160;
    private static final double ROW_PX = 240;
    private static final double CENTRE_X = 320;
    private static final double CENTRE_Y = 240;
    private static final double HAND_PX = 1.2;
    private static final double HUNDREDTHS = 100;

    private final RandomGenerator random = new Random(20_261_123);

    /** Concave outlines some 300 px across, drawn again by a hand that trembles. */
    List<Pair> pairs(int count, int vertices) {
        var pairs = new ArrayList<Pair>(count);
        for (int i = 0; i < count; i++) {
            var truth = outline(CENTRE_X, CENTRE_Y, 150, vertices);
            pairs.add(new Pair(Polygon.of(Ring.of(truth)), Polygon.of(Ring.of(drawn(truth, CENTRE_X, CENTRE_Y)))));
        }
        return pairs;
    }

    /** Frames of eight objects of 16 to 28 vertices, each drawn again; neighbours overlap here and there. */
    List<Frame> frames(int count) {
        var frames = new ArrayList<Frame>(count);
        for (int i = 0; i < count; i++) {
            var truth = new ArrayList<Label>();
            var drawn = new ArrayList<Label>();
            for (int object = 0; object < OBJECTS_OF_A_FRAME; object++) {
                double cx = (object % COLUMNS + 0.5) * COLUMN_PX;
                double cy = (object / COLUMNS + 0.5) * ROW_PX;
                var outline = outline(cx, cy, random.nextDouble(40, 100), random.nextInt(16, 29));
                truth.add(label("t" + object, outline));
                drawn.add(label("d" + object, drawn(outline, cx, cy)));
            }
            frames.add(new Frame(new Labels(truth, Map.of()), new Labels(drawn, Map.of())));
        }
        return frames;
    }

    private static Label label(String id, double[] xy) {
        return new Label(new LabelId(id), "flower", Polygon.of(Ring.of(xy)), Map.of());
    }

    /** Around a centre, so it never crosses itself; lobes make it concave. */
    private double[] outline(double cx, double cy, double radius, int vertices) {
        int lobes = random.nextInt(3, 8);
        int ripples = random.nextInt(11, 24);
        double phase = random.nextDouble(2 * Math.PI);
        var xy = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (0.75 + 0.18 * Math.sin(lobes * angle + phase) + 0.02 * Math.sin(ripples * angle));
            xy[2 * i] = rounded(cx + r * Math.cos(angle));
            xy[2 * i + 1] = rounded(cy + r * Math.sin(angle));
        }
        return xy;
    }

    /** The whole is moved by a px or so, and every vertex to or from the centre: so it does not cross itself either. */
    private double[] drawn(double[] truth, double cx, double cy) {
        double spacing = Math.hypot(truth[2] - truth[0], truth[3] - truth[1]);
        double tremble = Math.min(HAND_PX, spacing / 2);
        double dx = random.nextGaussian();
        double dy = random.nextGaussian();
        var xy = new double[truth.length];
        for (int i = 0; i < truth.length; i += 2) {
            double x = truth[i] - cx;
            double y = truth[i + 1] - cy;
            double share = 1 + tremble * random.nextGaussian() / Math.hypot(x, y);
            xy[i] = rounded(cx + dx + share * x);
            xy[i + 1] = rounded(cy + dy + share * y);
        }
        return xy;
    }

    /** Twice the same outline, the second begun at another vertex. */
    Pair identical(int vertices) {
        var xy = outline(CENTRE_X, CENTRE_Y, 150, vertices);
        var turned = new double[xy.length];
        System.arraycopy(xy, 2, turned, 0, xy.length - 2);
        System.arraycopy(xy, 0, turned, xy.length - 2, 2);
        return new Pair(Polygon.of(Ring.of(xy)), Polygon.of(Ring.of(turned)));
    }

    /** Two rectangles that share an edge, with all their vertices on it. */
    Pair collinear(int vertices) {
        return new Pair(side(100, vertices), side(500, vertices));
    }

    private static Polygon side(double farX, int vertices) {
        int along = vertices - 2;
        var xy = new double[2 * vertices];
        for (int i = 0; i < along; i++) {
            xy[2 * i] = 300;
            xy[2 * i + 1] = 480.0 * i / (along - 1);
        }
        xy[2 * along] = farX;
        xy[2 * along + 1] = 480;
        xy[2 * along + 2] = farX;
        xy[2 * along + 3] = 0;
        return Polygon.of(Ring.of(xy));
    }

    /** Two combs across each other: every tooth of one crosses every tooth of the other, four times teeth² crossings. */
    Pair combs(int teeth) {
        var across = new double[8 * teeth + 4];
        for (int tooth = 0; tooth < teeth; tooth++) {
            double left = 20 + 600.0 * tooth / teeth;
            double right = left + 300.0 / teeth;
            double[] points = {left, 0, left, 470, right, 470, right, 0};
            System.arraycopy(points, 0, across, 8 * tooth, 8);
        }
        double[] back = {700, -1, -1, -1};
        System.arraycopy(back, 0, across, 8 * teeth, 4);
        var down = new double[across.length];
        for (int i = 0; i < across.length; i += 2) {
            down[i] = across[i + 1];
            down[i + 1] = across[i];
        }
        return new Pair(Polygon.of(Ring.of(across)), Polygon.of(Ring.of(down)));
    }

    private static double rounded(double px) {
        return Math.round(px * HUNDREDTHS) / HUNDREDTHS;
    }
}
