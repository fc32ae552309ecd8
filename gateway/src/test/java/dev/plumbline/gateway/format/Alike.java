package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.Vertices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** Whether two data sets say the same, with coordinates alike to what a file rounds. */
final class Alike {

    /** A hundredth of a px is what most formats write; half of the last place may go. */
    private static final double TOLERANCE_PX = 0.006;

    private Alike() {}

    static void frames(List<Frame> read, List<Frame> written) {
        Map<String, Frame> byName = new LinkedHashMap<>();
        read.forEach(frame -> byName.put(frame.name(), frame));
        assertThat(byName.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(Frame::name).toList());
        for (Frame frame : written) {
            frame(byName.get(frame.name()), frame);
        }
    }

    private static void frame(@Nullable Frame read, Frame written) {
        assertThat(read).isNotNull();
        assertThat(read.size()).isEqualTo(written.size());
        assertThat(read.subset()).isEqualTo(written.subset());
        assertThat(read.number()).isEqualTo(written.number());
        assertThat(read.scene()).isEqualTo(written.scene());
        assertThat(read.annotations()).hasSameSizeAs(written.annotations());
        List<Annotation> readInOrder = inOrder(read);
        List<Annotation> writtenInOrder = inOrder(written);
        for (int i = 0; i < writtenInOrder.size(); i++) {
            annotation(readInOrder.get(i), writtenInOrder.get(i));
        }
    }

    /** Formats of video go object by object, so labels may come in another order. */
    private static List<Annotation> inOrder(Frame frame) {
        return frame.annotations().stream()
                .sorted(Comparator.comparing((Annotation each) -> each.className()
                        + each.shape().kind()
                        + Math.round(each.shape().bounds().minX())
                        + ","
                        + Math.round(each.shape().bounds().minY() * 10)))
                .toList();
    }

    private static void annotation(Annotation read, Annotation written) {
        SoftAssertions softly = new SoftAssertions();
        if (written.id() != null) {
            softly.assertThat(read.id()).as("id").isEqualTo(written.id());
        }
        softly.assertThat(read.className()).as("class").isEqualTo(written.className());
        softly.assertThat(read.attributes()).as("attributes").isEqualTo(written.attributes());
        if (written.track() != null) {
            softly.assertThat(read.track()).as("track").isEqualTo(written.track());
        }
        softly.assertThat(read.group()).as("group").isEqualTo(written.group());
        softly.assertThat(read.zOrder()).as("z-order").isEqualTo(written.zOrder());
        softly.assertThat(read.marks()).as("marks").isEqualTo(written.marks());
        softly.assertThat(read.confidence()).as("confidence").isEqualTo(written.confidence());
        softly.assertAll();
        shape(read.shape(), written.shape());
        if (written.region() != null) {
            shape(read.region(), written.region());
        }
    }

    private static void shape(@Nullable Shape read, Shape written) {
        assertThat(read).isNotNull();
        assertThat(read.kind()).isEqualTo(written.kind());
        if (written instanceof Mask) {
            assertThat(read).isEqualTo(written);
        } else {
            assertThat(numbers(read)).hasSameSizeAs(numbers(written));
            for (int i = 0; i < numbers(written).size(); i++) {
                assertThat(numbers(read).get(i))
                        .as("%s and %s", read, written)
                        .isEqualTo(numbers(written).get(i), within(TOLERANCE_PX));
            }
        }
    }

    private static List<Double> numbers(Shape shape) {
        return switch (shape) {
            case Box box -> List.of(box.x(), box.y(), box.width(), box.height());
            case RotatedBox box -> numbers(box.outline());
            case Polygon polygon -> {
                List<Double> numbers = new ArrayList<>();
                polygon.rings().forEach(ring -> add(numbers, ring));
                yield numbers;
            }
            case Polyline polyline -> {
                List<Double> numbers = new ArrayList<>();
                add(numbers, polyline.points());
                yield numbers;
            }
            case Keypoints keypoints -> {
                List<Double> numbers = new ArrayList<>();
                for (Keypoint point : keypoints.points()) {
                    numbers.add(point.x());
                    numbers.add(point.y());
                    numbers.add((double) point.visibility().ordinal());
                }
                yield numbers;
            }
            case Mask _ -> List.of();
        };
    }

    private static void add(List<Double> numbers, Vertices vertices) {
        for (int i = 0; i < vertices.size(); i++) {
            numbers.add(vertices.x(i));
            numbers.add(vertices.y(i));
        }
    }
}
