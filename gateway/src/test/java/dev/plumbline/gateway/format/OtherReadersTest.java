package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the readers of the field turned out to need; {@code ops/plumbline test --peers} asks them themselves. */
class OtherReadersTest {

    private static final FrameSize SIZE = new FrameSize(100, 50);
    private static final LabelClass PERSON =
            new LabelClass("person", null, null, List.of(), List.of("nose", "ear", "tail"), List.of());

    @TempDir
    private Path folder;

    @Test
    void P8_yolo_folders_are_found_from_wherever_ultralytics_is_started() throws Exception {
        convert("yolo", Frame.of("a.jpg", SIZE, List.of(Annotation.of("car", new Box(1, 2, 3, 4)))));
        assertThat(folder.resolve("yolo/data.yaml"))
                .content()
                .doesNotContain("path:")
                .contains("\"images/\"");
    }

    @Test
    void P8_yolo_labels_end_at_the_edge_of_the_frame_and_the_report_counts_them() throws Exception {
        Conversion.Report report = convert(
                "yolo",
                Frame.of(
                        "a.jpg",
                        SIZE,
                        List.of(
                                Annotation.of("car", new Box(90, -5, 20, 15)),
                                Annotation.of("car", new Box(101, 10, 5, 5)),
                                Annotation.of("car", new Box(0, 0, 100, 50)))));
        assertThat(folder.resolve("yolo/labels/a.txt")).content().isEqualTo("0 0.95 0.1 0.1 0.2\n0 0.5 0.5 1 1\n");
        assertThat(report.losses())
                .extracting(Loss::message)
                .contains(
                        "YOLO carries no labels that reach out of the frame: 1 cut off at its edge",
                        "YOLO carries no labels that reach out of the frame: 1 dropped, nothing of them is inside");
    }

    @Test
    void P8_an_outline_is_cut_at_the_edge_and_keeps_what_is_inside() {
        Shape cut = FrameEdge.cut(Polygon.of(Ring.of(-10, 10, 20, 10, 20, 40, -10, 40)), SIZE)
                .orElseThrow();
        assertThat(cut.bounds().minX()).isZero();
        assertThat(((Polygon) cut).rings().getFirst().xy()).containsExactlyInAnyOrder(0, 10, 20, 10, 20, 40, 0, 40);
        assertThat(FrameEdge.cut(Polygon.of(Ring.of(-10, 10, -2, 10, -2, 40)), SIZE))
                .isEmpty();
    }

    @Test
    void P8_joints_beyond_the_frame_are_not_labelled_in_yolo() throws Exception {
        Keypoints joints = Keypoints.of(Keypoint.visible(50, 25), Keypoint.visible(-6, 3), Keypoint.hidden(100, 50));
        convert("yolo-pose", Frame.of("a.jpg", SIZE, List.of(Annotation.of("person", joints))));
        assertThat(folder.resolve("yolo-pose/labels/a.txt"))
                .content()
                .isEqualTo("0 0.75 0.75 0.5 0.5 0.5 0.5 2 0 0 0 1 1 1\n");
    }

    @Test
    void P8_masks_are_listed_by_subset_for_datumaro() throws Exception {
        Mask mask = Mask.of(SIZE, 10, 20, 100 * 50 - 30);
        Frame frame = new Frame("b/a.png", SIZE, "train", null, List.of(Annotation.of("car", mask)), Map.of());
        convert("masks", frame);
        assertThat(folder.resolve("masks/ImageSets/Segmentation/train.txt"))
                .content()
                .isEqualTo("b/a\n");
        Files.delete(folder.resolve("masks/frames.tsv"));
        Files.createDirectory(folder.resolve("masks/Annotations"));
        Dataset read = Formats.read(folder.resolve("masks"));
        assertThat(read.format()).isEqualTo("masks");
        assertThat(read.frames().getFirst().subset()).isEqualTo("train");
    }

    @Test
    void P8_joints_in_label_studio_are_points_below_a_rectangle() throws Exception {
        Keypoints joints = Keypoints.of(Keypoint.ABSENT, Keypoint.hidden(20, 10), Keypoint.visible(30, 40));
        Conversion.Report report = convert(
                "label-studio",
                Frame.of("a.jpg", SIZE, List.of(Annotation.of("person", joints).withId("p"))));
        Path tasks = folder.resolve("label-studio/tasks.json");
        assertThat(tasks).content().contains("\"parentID\":\"p\"").contains("\"keypointlabels\":[\"ear\"]");
        assertThat(report.losses())
                .extracting(Loss::message)
                .contains("Label Studio carries no hidden keypoints: 1 written as visible");
        Dataset read = Formats.read(tasks);
        assertThat(read.head().labelClass("person").orElseThrow().keypoints()).isEqualTo(PERSON.keypoints());
        Annotation person = read.frames().getFirst().annotations().getFirst();
        assertThat(person.shape())
                .isEqualTo(Keypoints.of(Keypoint.ABSENT, Keypoint.visible(20, 10), Keypoint.visible(30, 40)));
        assertThat(person.region()).isEqualTo(new Box(20, 10, 10, 30));
    }

    @Test
    void P8_no_track_of_mot_is_called_0() throws Exception {
        convert(
                "mot",
                Frame.of(
                        "a.jpg",
                        SIZE,
                        List.of(Annotation.of("car", new Box(1, 2, 3, 4)).withTrack("0"))));
        assertThat(folder.resolve("mot/gt/gt.txt")).content().isEqualTo("1,1000000,1,2,3,4,1,1,1\n");
    }

    private Conversion.Report convert(String id, Frame frame) throws Exception {
        Format format = Formats.named(id).orElseThrow();
        Path source = folder.resolve("source.json");
        write(source, frame);
        Path out = folder.resolve(id);
        Path target = format.fileName().isEmpty() ? out : out.resolve(format.fileName());
        return new Conversion(source, null, target, format, false, false, (_, _) -> {}).run();
    }

    private static void write(Path source, Frame frame) throws IOException, Refused {
        Head head = new Head(List.of(PERSON, LabelClass.of("car")), List.of());
        List<LabelClass> used = head.classes().stream()
                .filter(each -> frame.annotations().stream()
                        .anyMatch(annotation -> annotation.className().equals(each.name())))
                .toList();
        try (FrameWriter writer = Formats.named("plumbline").orElseThrow().write(source, new Head(used, List.of()))) {
            writer.write(frame);
            writer.finish();
        }
    }
}
