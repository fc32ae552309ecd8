package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Vertices;
import dev.plumbline.domain.geometry.Visibility;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Declarations;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.Pixels;
import dev.plumbline.gateway.format.xml.XmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels as elements. */
final class CvatElements {

    private static final int PLACES = 6;

    private final XmlText xml;
    private final Declarations declarations;

    CvatElements(XmlText xml, Declarations declarations) {
        this.xml = xml;
        this.declarations = declarations;
    }

    /** One frame of a track. */
    void moment(Annotation annotation, int frame, boolean outside) throws IOException {
        Map<String, String> with = new LinkedHashMap<>();
        with.put("frame", String.valueOf(frame));
        with.put("keyframe", "1");
        with.put("outside", outside ? "1" : "0");
        shape(annotation, with);
    }

    void shape(Annotation annotation, Map<String, String> with) throws IOException {
        boolean skeleton = annotation.shape() instanceof Keypoints keypoints && isSkeleton(annotation, keypoints);
        xml.start(skeleton ? "skeleton" : name(annotation));
        for (Map.Entry<String, String> each : with.entrySet()) {
            xml.with(each.getKey(), each.getValue());
        }
        xml.with("occluded", annotation.is(Mark.OCCLUDED) ? "1" : "0").with("z_order", annotation.zOrder());
        if (annotation.group() != 0) {
            xml.with("group_id", annotation.group());
        }
        switch (annotation.shape()) {
            case Box box -> box(box.x(), box.y(), box.width(), box.height());
            case RotatedBox box -> {
                box(box.cx() - box.width() / 2, box.cy() - box.height() / 2, box.width(), box.height());
                xml.with("rotation", number(box.angleDegrees()));
            }
            case Polygon polygon -> points(polygon.rings().getFirst());
            case Polyline polyline -> points(polyline.points());
            case Mask mask -> mask(mask);
            case Keypoints keypoints -> {
                if (skeleton) {
                    skeleton(annotation, keypoints);
                } else {
                    xml.with(
                            "points",
                            keypoints.points().stream().map(this::point).collect(Collectors.joining(";")));
                }
            }
        }
        attributes(annotation);
        xml.end();
    }

    private static String name(Annotation annotation) {
        return switch (annotation.shape()) {
            case Box _, RotatedBox _ -> "box";
            case Polygon _ -> "polygon";
            case Polyline _ -> "polyline";
            case Mask _ -> "mask";
            case Keypoints _ -> "points";
        };
    }

    private boolean isSkeleton(Annotation annotation, Keypoints keypoints) {
        return !declarations.of(annotation.className()).keypoints().isEmpty()
                || keypoints.points().stream().anyMatch(point -> point.visibility() != Visibility.VISIBLE);
    }

    private void skeleton(Annotation annotation, Keypoints keypoints) throws IOException {
        List<String> names =
                new ArrayList<>(declarations.of(annotation.className()).keypoints());
        for (int i = 0; i < keypoints.points().size(); i++) {
            Keypoint point = keypoints.points().get(i);
            xml.start("points")
                    .with("label", i < names.size() ? names.get(i) : String.valueOf(i + 1))
                    .with("outside", point.visibility() == Visibility.ABSENT ? "1" : "0")
                    .with("occluded", point.visibility() == Visibility.HIDDEN ? "1" : "0")
                    .with("points", point(point))
                    .end();
        }
    }

    private String point(Keypoint point) {
        return number(point.x()) + "," + number(point.y());
    }

    private void box(double x, double y, double width, double height) throws IOException {
        xml.with("xtl", number(x))
                .with("ytl", number(y))
                .with("xbr", number(x + width))
                .with("ybr", number(y + height));
    }

    private void points(Vertices vertices) throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < vertices.size(); i++) {
            points.append(i == 0 ? "" : ";")
                    .append(number(vertices.x(i)))
                    .append(',')
                    .append(number(vertices.y(i)));
        }
        xml.with("points", points);
    }

    private void mask(Mask mask) throws IOException {
        Bounds bounds = mask.bounds();
        int left = (int) bounds.minX();
        int top = (int) bounds.minY();
        int width = (int) bounds.width();
        int height = (int) bounds.height();
        String runs = Arrays.stream(Pixels.toRows(mask, left, top, width, height))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        xml.with("rle", runs)
                .with("left", left)
                .with("top", top)
                .with("width", width)
                .with("height", height);
    }

    private void attributes(Annotation annotation) throws IOException {
        for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
            xml.start("attribute")
                    .with("name", each.getKey())
                    .text(text(each.getValue()))
                    .end();
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Choice choice -> choice.option();
            case Value.Number number -> Decimals.shortest(number.number());
            case Value.Choices choices -> String.join(",", choices.options());
        };
    }

    private static String number(double number) {
        return Decimals.text(number, PLACES);
    }
}
