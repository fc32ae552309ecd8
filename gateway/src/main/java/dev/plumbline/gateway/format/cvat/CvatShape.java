package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Pixels;
import dev.plumbline.gateway.format.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shapes as elements. A box is turned by {@code rotation} about its centre, degrees clockwise; a mask is run lengths along the rows of
 * its own rectangle, first those outside; a skeleton has a point for each of the label's sublabels.
 */
final class CvatShape {

    /** An ellipse becomes a polygon: with so many vertices it is nowhere off by a thousandth of its size. */
    private static final int ELLIPSE_VERTICES = 72;

    private CvatShape() {}

    static boolean isShape(String element) {
        return switch (element) {
            case "box", "polygon", "polyline", "points", "mask", "skeleton", "ellipse", "cuboid" -> true;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException when it is wrong; the message is a sentence */
    static Shape of(XmlNode node, @Nullable LabelClass labelClass, @Nullable FrameSize size) {
        return switch (node.name()) {
            case "box" -> box(node);
            case "polygon" -> Polygon.of(Ring.of(points(node, 3)));
            case "polyline" -> new Polyline(Line.of(points(node, 2)));
            case "points" -> keypoints(points(node, 1));
            case "mask" -> mask(node, size);
            case "skeleton" -> skeleton(node, labelClass);
            case "ellipse" -> ellipse(node);
            case "cuboid" ->
                throw new IllegalArgumentException(
                        "a cuboid is a body seen from one side, and there is no such shape here; its faces can be polygons.");
            default -> throw new IllegalArgumentException("%s is no shape that is read here.".formatted(node.name()));
        };
    }

    private static Shape box(XmlNode node) {
        double x = node.number("xtl");
        double y = node.number("ytl");
        double width = Decimals.px(node.number("xbr") - x);
        double height = Decimals.px(node.number("ybr") - y);
        double rotation = node.number("rotation", 0);
        return rotation == 0
                ? new Box(x, y, width, height)
                : new RotatedBox(Decimals.px(x + width / 2), Decimals.px(y + height / 2), width, height, rotation);
    }

    /** {@code x1,y1;x2,y2;…} */
    private static double[] points(XmlNode node, int least) {
        String[] pairs = node.attribute("points", "").strip().split(";");
        double[] xy = new double[2 * pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            String[] pair = pairs[i].split(",", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException(
                        "points are x,y;x,y;… and number %d is \"%s\".".formatted(i + 1, pairs[i]));
            }
            xy[2 * i] = Decimals.parse(pair[0].strip());
            xy[2 * i + 1] = Decimals.parse(pair[1].strip());
        }
        if (pairs.length < least) {
            throw new IllegalArgumentException(
                    "a %s needs at least %d points, and there are %d.".formatted(node.name(), least, pairs.length));
        }
        return xy;
    }

    private static Keypoints keypoints(double[] xy) {
        List<Keypoint> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(Keypoint.visible(xy[i], xy[i + 1]));
        }
        return new Keypoints(points);
    }

    private static Keypoints skeleton(XmlNode node, @Nullable LabelClass labelClass) {
        Map<String, Keypoint> byName = new LinkedHashMap<>();
        if (labelClass != null) {
            labelClass.keypoints().forEach(name -> byName.put(name, Keypoint.ABSENT));
        }
        for (XmlNode point : node.children("points")) {
            double[] xy = points(point, 1);
            Keypoint keypoint = point.attribute("outside", "0").equals("1")
                    ? Keypoint.ABSENT
                    : point.attribute("occluded", "0").equals("1")
                            ? Keypoint.hidden(xy[0], xy[1])
                            : Keypoint.visible(xy[0], xy[1]);
            byName.put(point.attribute("label", ""), keypoint);
        }
        return new Keypoints(List.copyOf(byName.values()));
    }

    private static Mask mask(XmlNode node, @Nullable FrameSize size) {
        int left = node.whole("left", 0);
        int top = node.whole("top", 0);
        int width = node.whole("width", 0);
        int height = node.whole("height", 0);
        String[] cells = node.attribute("rle", "").split(",");
        int[] runs = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            runs[i] = (int) Decimals.parse(cells[i].strip());
        }
        FrameSize frame = size != null ? size : new FrameSize(left + width, top + height);
        return Pixels.ofRows(runs, left, top, width, height, frame);
    }

    private static Polygon ellipse(XmlNode node) {
        double rx = node.number("rx");
        double ry = node.number("ry");
        double turn = Math.toRadians(node.number("rotation", 0));
        double[] xy = new double[2 * ELLIPSE_VERTICES];
        for (int i = 0; i < ELLIPSE_VERTICES; i++) {
            double angle = 2 * Math.PI * i / ELLIPSE_VERTICES;
            double x = rx * Math.cos(angle);
            double y = ry * Math.sin(angle);
            xy[2 * i] = Decimals.px(node.number("cx") + x * Math.cos(turn) - y * Math.sin(turn));
            xy[2 * i + 1] = Decimals.px(node.number("cy") + x * Math.sin(turn) + y * Math.cos(turn));
        }
        return Polygon.of(Ring.of(xy));
    }
}
