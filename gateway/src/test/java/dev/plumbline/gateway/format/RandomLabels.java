package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Runs;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Data sets of everything that the neutral model can say, for a seed. */
final class RandomLabels {

    private static final FrameSize SIZE = new FrameSize(64, 48);
    private static final List<String> CLASSES = List.of("person", "Blüte & Blatt", "no \"entry\", sign");

    private final Random random;
    private int nextId = 1;

    private RandomLabels(long seed) {
        random = new Random(seed);
    }

    static Dataset of(long seed) {
        RandomLabels labels = new RandomLabels(seed);
        List<LabelClass> classes = List.of(
                new LabelClass(
                        CLASSES.get(0),
                        "animal",
                        "#ff8000",
                        List.of(),
                        List.of("nose", "left ear", "tail"),
                        List.of(new LabelClass.Bone(0, 1))),
                LabelClass.of(CLASSES.get(1)),
                LabelClass.of(CLASSES.get(2)),
                LabelClass.of("never seen"));
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frames.add(labels.frame(i));
        }
        return new Dataset("plumbline", new Head(classes, List.of()), frames, List.of());
    }

    private Frame frame(int number) {
        List<Annotation> annotations = new ArrayList<>();
        Set<String> tracks = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            annotations.add(annotation(tracks));
        }
        // Formats of video name their frames by number.
        String name = "img1/%06d.jpg".formatted(number + 1);
        Map<String, Value> scene = random.nextBoolean() ? Map.of() : Map.of("weather", new Value.Choice("rain"));
        return new Frame(name, SIZE, random.nextBoolean() ? "train" : null, number + 1, annotations, scene);
    }

    private Annotation annotation(Set<String> tracks) {
        Shape shape = shape();
        String track = String.valueOf(1 + random.nextInt(9));
        boolean tracked = random.nextBoolean() && tracks.add(track);
        // A track is of one class and of one kind of shape.
        String className = tracked ? CLASSES.get(Integer.parseInt(track) % 3) : pick(CLASSES);
        if (tracked) {
            shape = new Box(px(0, 20), px(0, 20), px(1, 30), px(1, 20));
        }
        if (shape instanceof Keypoints) {
            className = CLASSES.getFirst();
        }
        Set<Mark> marks = new HashSet<>();
        for (Mark mark : Mark.values()) {
            boolean possible = mark != Mark.CROWD || shape instanceof Mask;
            if (possible && random.nextInt(3) == 0) {
                marks.add(mark);
            }
        }
        return new Annotation(
                random.nextInt(8) == 0 ? "id-" + nextId++ : String.valueOf(nextId++),
                className,
                shape,
                shape instanceof Keypoints ? new Box(1, 2, 40.5, 30) : null,
                attributes(),
                tracked ? track : null,
                random.nextInt(3),
                random.nextInt(3),
                marks,
                random.nextInt(3) == 0 ? Double.valueOf(random.nextInt(100) / 100.0) : null);
    }

    private Map<String, Value> attributes() {
        Map<String, Value> values = new HashMap<>();
        if (random.nextBoolean()) {
            values.put("colour", new Value.Choice("deep, \"red\" & <blue>"));
        }
        if (random.nextBoolean()) {
            values.put("note", new Value.Text("zwei\nZeilen; ü = 1,5"));
        }
        if (random.nextBoolean()) {
            values.put("petals", new Value.Number(random.nextInt(20) + 0.5));
        }
        if (random.nextBoolean()) {
            values.put("seen", new Value.Choices(List.of("bee", "ant")));
        }
        return values;
    }

    private Shape shape() {
        return switch (random.nextInt(7)) {
            case 0 -> new Box(px(0, 20), px(0, 20), px(1, 30), px(1, 20));
            case 1 -> new RotatedBox(px(20, 40), px(20, 30), px(2, 20), px(2, 20), random.nextInt(1, 359) - 179);
            case 2 -> Polygon.of(ring(0, 0));
            case 3 -> Polygon.of(Part.of(ring(0, 0)), Part.of(ring(24, 20)));
            case 4 -> Polyline.of(px(0, 30), px(0, 30), px(0, 30), px(0, 30), px(31, 60), px(31, 45));
            case 5 -> mask();
            default ->
                Keypoints.of(
                        Keypoint.visible(px(1, 30), px(1, 30)), Keypoint.ABSENT, Keypoint.hidden(px(1, 30), px(1, 30)));
        };
    }

    private Ring ring(double dx, double dy) {
        return Ring.of(
                dx + px(0, 5),
                dy + px(0, 5),
                dx + px(15, 20),
                dy + px(0, 5),
                dx + px(15, 20),
                dy + px(15, 20),
                dx + px(8, 9),
                dy + px(21, 25),
                dx + px(0, 5),
                dy + px(15, 20));
    }

    private Mask mask() {
        int[] runs = new int[10];
        int left = SIZE.width() * SIZE.height();
        for (int i = 0; i < runs.length - 1; i++) {
            runs[i] = 1 + random.nextInt(200);
            left -= runs[i];
        }
        runs[runs.length - 1] = left;
        return new Mask(SIZE.width(), SIZE.height(), Runs.of(runs));
    }

    /** To a hundredth: formats that write two places lose nothing then. */
    private double px(int from, int to) {
        return (from * 100 + random.nextInt((to - from) * 100)) / 100.0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
