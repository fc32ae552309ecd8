package dev.plumbline.gateway.format.cvat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.gateway.format.Conversion;
import dev.plumbline.gateway.format.Dataset;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.labelset.LabelSetReader;
import dev.plumbline.gateway.labelset.LabelSetScore;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of tasks and of projects, alone and together. */
class CvatExportsTest {

    private static final String HEAD = """
            <annotations><version>1.1</version>
            <meta><project><labels><label><name>car</name></label><label><name>bus</name></label></labels></project></meta>
            """;

    private static final String BOX = "<box label=\"car\" xtl=\"%d\" ytl=\"2\" xbr=\"30\" ybr=\"40\"/>";

    @TempDir
    private Path folder;

    private Path file(String name, String... images) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, HEAD + String.join("\n", images) + "</annotations>");
    }

    private static String image(String name, String more, String shapes) {
        return "<image id=\"0\" name=\"%s\" %s width=\"64\" height=\"48\">%s</image>".formatted(name, more, shapes);
    }

    @Test
    void P8_tasks_of_a_project_are_subsets_and_one_alone_is_paired_with_its_own() throws Exception {
        Path project = file(
                "project.xml",
                image("a.jpg", "subset=\"Train\"", BOX.formatted(1)),
                image("a.jpg", "subset=\"Test\"", BOX.formatted(9)));
        Path task = file("task.xml", image("a.jpg", "subset=\"Test\"", BOX.formatted(9)));
        assertThat(pairs(project, task)).isEqualTo("Train/a.jpg 1 missed, Test/a.jpg 1 matched");
        assertThat(pairs(task, project)).isEqualTo("a.jpg 1 matched, Train/a.jpg 1 spurious");
    }

    private static String pairs(Path truth, Path labels) throws Exception {
        var wanted = LabelSetReader.readAny(truth);
        var given = LabelSetReader.readAny(labels).calledAsIn(wanted);
        return String.join(
                ", ",
                LabelSetScore.of(wanted, given, ScoringPresets.COCO).frames().stream()
                        .map(frame ->
                                frame.name() + " " + frame.score().objects().size() + " "
                                        + frame.score()
                                                .objects()
                                                .getFirst()
                                                .outcome()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @Test
    void P8_two_tasks_that_call_an_image_alike_in_one_subset_are_refused_by_its_name() throws Exception {
        Path project = file(
                "project.xml",
                image("a.jpg", "subset=\"Train\" task_id=\"1\"", ""),
                image("a.jpg", "subset=\"Train\" task_id=\"2\"", ""));
        assertThat(refusal(project))
                .isEqualTo(
                        "Frame a.jpg of subset Train: its name stands here twice, so nobody knows which of the two is meant.");
    }

    @Test
    void P8_of_a_folder_of_exports_each_is_a_subset_and_faults_name_their_file() throws Exception {
        file("both/one.xml", image("a.jpg", "", BOX.formatted(1)));
        Path two = file("both/two.xml", image("a.jpg", "", BOX.formatted(1)));
        assertThat(Formats.read(folder.resolve("both")).frames())
                .extracting(Frame::subset)
                .containsExactly("one", "two");
        Files.writeString(two, Files.readString(two).replace("label=\"car\"", ""));
        assertThat(refusal(folder.resolve("both"))).isEqualTo("two.xml, a.jpg, box 1 (line 3): it has no label.");
    }

    @Test
    void P8_a_shape_with_an_empty_label_is_left_out_and_counted() throws Exception {
        Path file = file(
                "a.xml", image("a.jpg", "", BOX.formatted(1) + BOX.formatted(5).replace("car", "")));
        Dataset read = Formats.read(file);
        assertThat(read.frames().getFirst().annotations()).hasSize(1);
        assertThat(read.unread())
                .extracting(Loss::message)
                .containsExactly("CVAT's shapes without a label: 1 left out");
    }

    @Test
    void P8_cuboids_are_refused_as_such_and_ellipses_are_counted() throws Exception {
        Path cuboid = file("cuboid.xml", image("a.jpg", "", "<cuboid label=\"car\" xtl1=\"1\" ytl1=\"2\"/>"));
        assertThat(refusal(cuboid)).contains("cuboid 1 (line 3): a cuboid is a body seen from one side");
        Path file = file(
                "ellipse.xml",
                image(
                        "a.jpg",
                        "",
                        "<ellipse label=\"car\" cx=\"20\" cy=\"20\" rx=\"10\" ry=\"5\" rotation=\"30\"/>"
                                + "<tag label=\"bus\"><attribute name=\"x\">1</attribute></tag>"));
        assertThat(converted(file, "plumbline").losses())
                .extracting(Loss::message)
                .containsExactlyInAnyOrder(
                        "CVAT's attributes of tags: 1 dropped",
                        "CVAT's ellipses: 1 read as polygons around the same area");
        Dataset read = Formats.read(file);
        assertThat(read.frames().getFirst().scene()).containsEntry("tags", new Value.Choices(List.of("bus")));
    }

    @Test
    void P8_what_others_cover_altogether_is_told_apart_from_what_they_cut() throws Exception {
        Path file = file(
                "layers.xml",
                image(
                        "a.jpg",
                        "",
                        "<box label=\"car\" xtl=\"0\" ytl=\"0\" xbr=\"10\" ybr=\"10\" z_order=\"0\"/>"
                                + "<box label=\"bus\" xtl=\"5\" ytl=\"5\" xbr=\"30\" ybr=\"30\" z_order=\"2\"/>"
                                + "<box label=\"car\" xtl=\"6\" ytl=\"6\" xbr=\"20\" ybr=\"20\" z_order=\"1\"/>"));
        Conversion.Report report = converted(file, "masks");
        assertThat(report.labels()).isEqualTo(2);
        assertThat(report.losses())
                .extracting(Loss::message)
                .contains(
                        "PNG masks carries no labels that cover one another: 1 cut off where they are covered",
                        "PNG masks carries no labels that cover one another: 1 dropped, they are covered altogether");
    }

    private Conversion.Report converted(Path input, String format) throws Exception {
        return conversion(input, format).run();
    }

    private String refusal(Path input) {
        Refused refused = catchThrowableOfType(Refused.class, () -> converted(input, "plumbline"));
        assertThat(refused).isNotNull();
        return refused.problem().detail();
    }

    private Conversion conversion(Path input, String format) {
        Path out = folder.resolve("out-" + format);
        return new Conversion(input, null, out, Formats.named(format).orElseThrow(), false, true, (_, _) -> {});
    }
}
