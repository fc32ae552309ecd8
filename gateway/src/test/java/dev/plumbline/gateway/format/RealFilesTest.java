package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that Datumaro tests its own readers with, into every format and back. */
class RealFilesTest {

    private static final String ASSETS = "data/formats/datumaro/tests/assets";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "coco_dataset/coco, coco, 2, 3",
        "coco_dataset/coco_instances/annotations/instances_train.json, coco, 1, 1",
        "coco_dataset/coco_person_keypoints, coco, 2, 3",
        "coco_dataset/coco_stuff, coco, 2, 2",
        "coco_dataset/coco_roboflow, coco, 2, 3",
        "cvat_dataset/for_images/export_project, cvat, 6, 12",
        "cvat_dataset/for_video/annotations.xml, cvat-video, 4, 3",
        "voc_dataset/voc_dataset1, voc, 1, 3",
        "voc_dataset/voc_dataset2, voc, 5, 4",
        "voc_dataset/voc_dataset3, voc, 1, 1",
        "mot_dataset/mot_seq, mot, 1, 1",
        "mot_dataset/mot_seq_with_seqinfo, mot, 1, 1",
        "yolo_dataset/strict, yolo, 1, 2",
        "yolo_dataset/labels, yolo, 2, 4",
        "yolo_dataset/annotations, yolo, 1, 2",
        "roboflow_dataset/yolo, yolo, 3, 4",
        "roboflow_dataset/voc, voc, 3, 4",
        "datumaro_dataset/legacy, datumaro, 4, 0"
    })
    void P8_a_real_file_reads_as_itself_and_survives_every_format(String path, String format, int frames, int labels)
            throws Exception {
        Path file = asset(path);
        Dataset given = Formats.read(file);
        assertThat(given.format()).isEqualTo(format);
        assertThat(given.frames()).hasSize(frames);
        assertThat(given.frames().stream()
                        .mapToInt(frame -> frame.annotations().size())
                        .sum())
                .isEqualTo(labels);
        Path own = folder.resolve("own.json");
        convert(file, Formats.named("plumbline").orElseThrow(), own);
        assertThat(Formats.read(own).frames()).isEqualTo(given.frames());
        for (Format to : Formats.ALL) {
            Path out = folder.resolve(to.id() + "-" + to.fileName());
            try {
                Conversion.Report report = convert(own, to, out);
                Dataset read = Formats.read(out);
                assertThat(read.format()).isEqualTo(to.id());
                assertThat(read.frames()).hasSize((int) report.frames());
                assertThat(read.frames().stream()
                                .mapToInt(frame -> frame.annotations().size())
                                .sum())
                        .isEqualTo((int) report.labels());
            } catch (Refused refused) {
                // A format that needs one size for all frames, or a size at all, says so and writes nothing.
                assertThat(refused.problem().code()).isEqualTo(to.id() + "-unwritable");
                assertThat(out).doesNotExist();
            }
        }
    }

    private static Conversion.Report convert(Path from, Format to, Path out) throws Refused {
        return new Conversion(from, null, out, to, false, false, (_, _) -> {}).run();
    }

    private static Path asset(String path) {
        String configured = System.getProperty("PLUMBLINE_SHARED", System.getenv("PLUMBLINE_SHARED"));
        List<Path> candidates = configured != null
                ? List.of(Path.of(configured))
                : Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                        .map(each -> each.resolve("shared"))
                        .toList();
        Optional<Path> found = candidates.stream()
                .map(each -> each.resolve(ASSETS).resolve(path))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(
                found.isPresent(), () -> "no shared/" + ASSETS + " (set PLUMBLINE_SHARED to the folder that has it)");
        return found.orElseThrow();
    }
}
