package dev.plumbline.gateway.format.yolo;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Corners;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import java.util.ArrayList;
import java.util.List;

/** One line of a label file. */
final class YoloLine {

    /** A ten-thousandth of a px on the largest frame that is accepted. */
    private static final int PLACES = 10;

    private final FrameSize size;
    private final double[] numbers;

    private YoloLine(FrameSize size, double[] numbers) {
        this.size = size;
        this.numbers = numbers;
    }

    /** @throws IllegalArgumentException when the line is wrong; the message is a sentence */
    static Annotation read(YoloFolder folder, String line, FrameSize size, Faults faults) {
        String[] cells = line.strip().split("\\s+");
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Decimals.parse(cells[i]);
        }
        int classes = folder.head().classes().size();
        if (numbers[0] != Math.rint(numbers[0]) || numbers[0] < 0 || numbers[0] >= classes) {
            throw new IllegalArgumentException(
                    "there is no class %s; there are %d, from 0.".formatted(cells[0], classes));
        }
        String className = folder.head().classes().get((int) numbers[0]).name();
        Annotation annotation = new YoloLine(size, numbers).annotation(folder, className);
        faults.of(annotation.shape(), size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        return annotation;
    }

    private Annotation annotation(YoloFolder folder, String className) {
        int columns = numbers.length;
        switch (folder.task()) {
            case DETECT -> {
                wants(columns == 5 || columns == 6, "class, x, y, width and height of a box");
                Annotation box = Annotation.of(className, box());
                return columns == 6 ? box.withConfidence(numbers[5]) : box;
            }
            case SEGMENT -> {
                if (columns == 5) {
                    return Annotation.of(className, box());
                }
                wants(columns >= 7 && columns % 2 == 1, "class and x, y of at least three points");
                double[] xy = new double[columns - 1];
                for (int i = 0; i < xy.length; i += 2) {
                    xy[i] = x(i + 1);
                    xy[i + 1] = y(i + 2);
                }
                return Annotation.of(className, Polygon.of(Ring.of(xy)));
            }
            case OBB -> {
                wants(columns == 9, "class and x, y of four corners");
                Shape shape = Corners.shape(x(1), y(2), x(3), y(4), x(5), y(6), x(7), y(8));
                return Annotation.of(className, shape);
            }
            case POSE -> {
                return pose(folder, className);
            }
        }
        throw new IllegalStateException();
    }

    private Annotation pose(YoloFolder folder, String className) {
        int[] shape = folder.keypoints();
        int values = shape == null ? 3 : shape[1];
        int given = numbers.length - 5;
        wants(
                given > 0 && given % values == 0 && (shape == null || given == shape[0] * values),
                "class, box and %s keypoints of %d values".formatted(shape == null ? "some" : shape[0], values));
        List<Keypoint> points = new ArrayList<>();
        for (int i = 5; i < numbers.length; i += values) {
            double visibility = values == 3 ? numbers[i + 2] : 2;
            if (visibility <= 0) {
                points.add(Keypoint.ABSENT);
            } else if (visibility < 2) {
                points.add(Keypoint.hidden(x(i), y(i + 1)));
            } else {
                points.add(Keypoint.visible(x(i), y(i + 1)));
            }
        }
        Keypoints keypoints = new Keypoints(points);
        return keypoints.placed() == 0
                ? Annotation.of(className, box())
                : Annotation.of(className, keypoints).withRegion(box());
    }

    private void wants(boolean right, String columns) {
        if (!right) {
            throw new IllegalArgumentException(
                    "here must be %s, and there are %d numbers.".formatted(columns, numbers.length));
        }
    }

    private Box box() {
        double width = numbers[3] * size.width();
        double height = numbers[4] * size.height();
        double x = numbers[1] * size.width() - width / 2;
        double y = numbers[2] * size.height() - height / 2;
        return new Box(Decimals.px(x), Decimals.px(y), Decimals.px(width), Decimals.px(height));
    }

    private double x(int column) {
        return Decimals.px(numbers[column] * size.width());
    }

    private double y(int column) {
        return Decimals.px(numbers[column] * size.height());
    }

    static String write(Shape shape, int number, FrameSize size) {
        StringBuilder line = new StringBuilder().append(number);
        switch (shape) {
            case Box box -> box(line, box, size);
            case RotatedBox box -> points(line, box.outline().rings().getFirst(), size);
            case Polygon polygon -> points(line, polygon.rings().getFirst(), size);
            case Keypoints keypoints -> {
                for (Keypoint point : keypoints.points()) {
                    share(line, point.x(), size.width());
                    share(line, point.y(), size.height());
                    line.append(' ').append(point.visibility().ordinal());
                }
            }
            case Mask _, Polyline _ -> throw new IllegalArgumentException("YOLO has no line for a " + shape.kind());
        }
        return line.toString();
    }

    static String writePose(Keypoints keypoints, Box region, int number, FrameSize size) {
        String points = write(keypoints, number, size);
        return write(region, number, size) + points.substring(points.indexOf(' '));
    }

    private static void box(StringBuilder line, Box box, FrameSize size) {
        share(line, box.x() + box.width() / 2, size.width());
        share(line, box.y() + box.height() / 2, size.height());
        share(line, box.width(), size.width());
        share(line, box.height(), size.height());
    }

    private static void points(StringBuilder line, Ring ring, FrameSize size) {
        for (int i = 0; i < ring.size(); i++) {
            share(line, ring.x(i), size.width());
            share(line, ring.y(i), size.height());
        }
    }

    private static void share(StringBuilder line, double px, int of) {
        line.append(' ').append(Decimals.text(px / of, PLACES));
    }
}
