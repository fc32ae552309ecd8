package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named with its file, its line and its id; and nothing is left half imported. */
class BadInputTest {

    private static final String COCO = """
            {"images":[{"id":1,"file_name":"a.jpg","width":64,"height":48}],
             "categories":[{"id":1,"name":"flower"}],
             "annotations":[
              {"id":7,"image_id":1,"category_id":1,"bbox":[1,2,3,4]},
              {"id":8,"image_id":1,"category_id":1,%s}]}
            """;

    private static final String CVAT = """
            <annotations><version>1.1</version>
            <meta><task><labels><label><name>car</name><attributes>
            <attribute><name>doors</name><input_type>number</input_type></attribute></attributes></label></labels></task></meta>
            <image id="0" name="a.jpg" width="64" height="48">
            <box label="car" xtl="1" ytl="2" xbr="3" ybr="4"></box>
            %s
            </image></annotations>
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bbox":[1,2,0,4]                                            | Annotation 8 (line 5, column 3): The box is 0.0 × 4.0 px; both must be above 0.
            "segmentation":[[1,1,5,5,9,9]]                              | Annotation 8 (line 5, column 3): The shape encloses no area.
            "segmentation":[[1,1,1,1,9,9]]                              | Ring 0 has 2 different vertices
            "segmentation":{"size":[40,60],"counts":[2400]}             | the mask is 60 × 40 px and its image 64 × 48 px.
            "segmentation":{"size":[48,64],"counts":[3072]}             | mask
            "segmentation":[[1,1,5,5,9,NaN]]                            | is not a finite number
            "bbox":[1,2,3000,4]                                         | more than 16 px outside the frame of 64 × 48 px
            "bbox":["1,5",2,3,4]                                        | "1,5" is not a finite number
            "keypoints":[1,2,7]                                         | v is 0 (not labelled), 1 (hidden) or 2 (visible), not 7.
            "bbox":[1,2,3,4],"attributes":{"track_id":1}},{"id":9,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"attributes":{"track_id":1} | track 1 has two labels on this frame.
            """)
    void P8_a_bad_annotation_of_a_coco_file_is_named(String json, String fact) throws IOException {
        Problem problem = refusal(write("coco.json", COCO.formatted(json)));
        assertThat(problem.code()).isEqualTo("coco-invalid");
        assertThat(problem.detail()).contains(fact);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <box label="car" xtl="1,5" ytl="2" xbr="3" ybr="4"></box>            | a.jpg, box 2 (line 6): xtl: 1,5 is written with a decimal comma; it must be a point.
            <box label="car" xtl="3" ytl="2" xbr="1" ybr="4"></box>              | The box is -2.0 × 2.0 px
            <box label="bus" xtl="1" ytl="2" xbr="3" ybr="4"></box>              | there is no label bus.
            <box xtl="1" ytl="2" xbr="3" ybr="4"></box>                          | it has no label.
            <polygon label="car" points="1,2;3"></polygon>                       | points are x,y;x,y;… and number 2 is "3".
            <polygon label="car" points="1,2;3,4"></polygon>                     | needs at least 3 points, and there are 2
            <mask label="car" rle="1,2" left="60" top="0" width="10" height="1"/> | the mask is 10 × 1 px at (60, 0) and its image 64 × 48 px.
            <mask label="car" rle="1,2" left="0" top="0" width="10" height="1"/> | do not fill 10 × 1 px
            <box label="car" xtl="1" ytl="2" xbr="3" ybr="4"><attribute name="doors">two</attribute></box> | "two" is no number.
            """)
    void P8_a_bad_shape_of_a_cvat_file_is_named(String xml, String fact) throws IOException {
        Problem problem = refusal(write("cvat.xml", CVAT.formatted(xml)));
        assertThat(problem.code()).isEqualTo("cvat-invalid");
        assertThat(problem.detail()).contains(fact);
        assertNothingIsLeft();
    }

    @Test
    void P8_xml_with_a_document_type_is_refused_whatever_it_declares() throws IOException {
        Path secret = write("secret.txt", "secret");
        String bomb = "<!DOCTYPE annotations [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        String file = "<!DOCTYPE annotations [<!ENTITY b SYSTEM \"%s\">]>".formatted(secret.toUri());
        for (String type : new String[] {bomb, file}) {
            Path path = write("entities.xml", type + CVAT.formatted("<box label=\"&b;\"/>"));
            Problem problem = refusal(path);
            assertThat(problem.code()).isEqualTo("cvat-unreadable");
            assertThat(problem.detail()).contains("line 1").contains("document type");
        }
        assertNothingIsLeft();
    }

    @Test
    void P8_a_file_that_was_cut_off_is_refused_as_a_whole() throws IOException {
        String xml = CVAT.formatted("");
        assertThat(refusal(write("cut.xml", xml.substring(0, xml.length() - 30)))
                        .detail())
                .contains("cannot be read at line ", "it is not XML");
        String json = COCO.formatted("\"bbox\":[1,2,3,4]");
        assertThat(refusal(write("cut.json", json.substring(0, json.length() - 20)))
                        .detail())
                .contains("is not JSON at line 5");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0 0,5 0.5 0.1 0.1       | labels/a.txt, line 2: 0,5 is written with a decimal comma; it must be a point.
            5 0.5 0.5 0.1 0.1       | there is no class 5; there are 1, from 0.
            0 0.5 0.5 0.1           | class, x, y, width and height of a box, and there are 4 numbers.
            0 0.5 0.5 0.1 0.0       | The box is 6.4 × 0.0 px
            0 0.5 0.5 0.1 NaN       | "NaN" is no number.
            """)
    void P8_a_bad_line_of_a_yolo_file_is_named(String line, String fact) throws IOException {
        write("yolo/data.yaml", "names: [flower]\ntask: detect\n");
        write("yolo/frames.tsv", "labels/a.txt\ta.jpg\t64\t48\t\n");
        write("yolo/labels/a.txt", "0 0.5 0.5 0.1 0.1\n" + line + "\n");
        Problem problem = refusal(folder.resolve("yolo"));
        assertThat(problem.code()).isEqualTo("yolo-invalid");
        assertThat(problem.detail()).contains(fact);
        assertNothingIsLeft();
    }

    @Test
    void P8_a_track_with_two_boxes_on_a_frame_is_named_with_its_line() throws IOException {
        write("mot/gt/gt.txt", "1,4,1,2,3,4,1,1,1\r\n2,4,1,2,3,4,1,1,1\r\n2,4,5,6,7,8,1,1,1\r\n");
        assertThat(refusal(folder.resolve("mot")).detail())
                .isEqualTo("gt/gt.txt, line 3: track 4 has two boxes on frame 2.");
        assertNothingIsLeft();
    }

    @Test
    void P8_windows_line_ends_and_a_byte_order_mark_change_nothing() throws Exception {
        for (String name : new String[] {"coco.json", "cvat.xml", "labels.csv"}) {
            String text = switch (name) {
                case "coco.json" -> COCO.formatted("\"bbox\":[5,6,7,8]");
                case "cvat.xml" -> CVAT.formatted("<box label=\"car\" xtl=\"5\" ytl=\"6\" xbr=\"12\" ybr=\"14\"/>");
                default -> "frame,class,x,y,width,height\na.jpg,car,1,2,2,2\na.jpg,car,5,6,7,8\n";
            };
            Path plain = write(name, text);
            Path windows = write("windows-" + name, "\ufeff" + text.replace("\n", "\r\n"));
            assertThat(Formats.read(windows).frames())
                    .as(name)
                    .isEqualTo(Formats.read(plain).frames());
            assertThat(Formats.read(plain).frames().getFirst().annotations()).hasSize(2);
        }
    }

    @Test
    void P8_text_in_another_encoding_is_refused_and_not_misread() throws IOException {
        Charset latin = StandardCharsets.ISO_8859_1;
        Files.write(folder.resolve("latin.csv"), "frame,class,x,y,width,height\nblüte.jpg,a,1,2,3,4\n".getBytes(latin));
        assertThat(refusal(folder.resolve("latin.csv")).detail())
                .contains("line 2")
                .contains("it is not UTF-8");
        Files.write(
                folder.resolve("wide.json"),
                COCO.formatted("\"bbox\":[1,2,3,4]").getBytes(StandardCharsets.UTF_16));
        assertThat(refusal(folder.resolve("wide.json")).detail()).contains("is not UTF-8 but UTF-16");
        assertNothingIsLeft();
    }

    @Test
    void P8_a_table_with_semicolons_says_so() throws IOException {
        assertThat(refusal(write("labels.csv", "frame;class;x;y;width;height\na.jpg;car;1,5;2;3;4\n"))
                        .detail())
                .contains("its columns are parted by semicolons");
        assertThat(refusal(write("labels.csv", "frame,class,x,y,width,height\na.jpg,car,\"1,5\",2,3,4\n"))
                        .detail())
                .isEqualTo("line 2: x: 1,5 is written with a decimal comma; it must be a point.");
    }

    @Test
    void P8_a_zip_file_is_read_like_what_is_in_it() throws Exception {
        Path zip = zip("good.zip", "annotations.xml", CVAT.formatted("").getBytes(StandardCharsets.UTF_8));
        assertThat(Formats.read(zip).frames()).hasSize(1);
    }

    @Test
    void P8_a_zip_bomb_and_a_path_out_of_a_zip_file_are_refused() throws IOException {
        Problem bomb = refusal(zip("bomb.zip", "annotations.xml", new byte[80 << 20]));
        assertThat(bomb.code()).isEqualTo("zip-unreadable");
        assertThat(bomb.detail()).contains("ZIP bomb").contains("annotations.xml");
        Problem path =
                refusal(zip("path.zip", "../../evil.xml", CVAT.formatted("").getBytes(StandardCharsets.UTF_8)));
        assertThat(path.detail()).contains("points out of it: ../../evil.xml");
        assertThat(folder.resolveSibling("evil.xml")).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void P8_what_is_of_no_known_format_is_refused_with_those_there_are() throws IOException {
        Problem problem = refusal(write("notes.txt", "nothing"));
        assertThat(problem.code()).isEqualTo("format-unknown");
        assertThat(problem.remedy()).contains("coco").contains("label-studio");
        assertThat(refusal(folder.resolve("absent")).detail()).endsWith("does not exist.");
        assertThat(refusal(write("empty.json", "")).detail()).endsWith("is empty.");
    }

    private Problem refusal(Path input) {
        Conversion conversion = new Conversion(
                input,
                null,
                folder.resolve("out"),
                Formats.named("plumbline").orElseThrow(),
                false,
                false,
                (_, _) -> {});
        Refused refused = catchThrowableOfType(Refused.class, conversion::run);
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private void assertNothingIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.equals("out") || name.endsWith(".part"));
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void P8_a_sequence_that_says_it_has_millions_of_frames_is_refused() throws Exception {
        Path sequence = Files.createDirectories(folder.resolve("seq/gt")).getParent();
        Files.writeString(sequence.resolve("gt/gt.txt"), "1,1,10,10,5,5,1,1,1\n");
        Files.writeString(sequence.resolve("seqinfo.ini"), "[Sequence]\nseqLength=9999999\nimWidth=64\nimHeight=48\n");
        Refused refused = catchThrowableOfType(Refused.class, () -> Formats.read(sequence));
        assertThat(refused.problem().detail()).contains("has 9,999,999 frames by its seqinfo.ini");
    }
}
