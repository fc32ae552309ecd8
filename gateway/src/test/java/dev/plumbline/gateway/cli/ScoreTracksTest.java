package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.gateway.format.Conversion;
import dev.plumbline.gateway.format.Formats;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Sequences as MOT folders: a character is the track of the box at a place 100 px wide, a word is a frame. */
class ScoreTracksTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void P5_a_track_that_changes_is_told_with_the_frame() throws Exception {
        Path truth = mot("truth", "12 12 12 12 12", 3);
        Path labels = mot("labels", "78 78 78 98 9.", 3);
        assertThat(score(truth, labels)).isZero();
        assertThat(out.toString())
                .contains("tracks of img1: IDF1 0.737, IDP 0.778, IDR 0.700; MOTA 0.800, MOTP 1.000")
                .contains("switches 1, fragmentations 0; of 2 objects 2 mostly tracked, 0 mostly lost")
                .contains("Track 7 of class car became track 9 at frame 4.")
                .contains("Missed on 1 of 5 frames.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void P5_the_json_has_the_documented_tracking() throws Exception {
        Path truth = mot("truth", "12 12 12 12 12", 3);
        Path labels = mot("labels", "78 78 78 98 9.", 3);
        assertThat(score(truth, labels, "--json")).isZero();
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.path("frames")).hasSize(5);
        JsonNode expected = new ObjectMapper().readTree("""
                {"sequence":"img1","frames":5,"idf1":0.7368421052631579,"idp":0.7777777777777778,"idr":0.7,"switches":1,
                 "fragmentations":0,"mota":0.8,"motp":1.0,"objects":2,"mostlyTracked":2,"mostlyLost":0,"matched":9,"missed":1,
                 "spurious":0,"tracks":[
                  {"truth":"1","label":"7","class":"car","frames":5,"matched":5,"right":3,"fragmentations":0,
                   "switches":[{"frame":"img1/000004.jpg","from":"7","to":"9"}],
                   "why":["Track 7 of class car became track 9 at frame 4."]},
                  {"truth":"2","label":"8","class":"car","frames":5,"matched":4,"right":4,"fragmentations":0,"switches":[],
                   "why":["Missed on 1 of 5 frames."]}],
                 "onNoObject":[],"classChanges":[]}
                """);
        assertThat(root.path("tracking").path("sequences")).hasSize(1).containsExactly(expected);
        assertThat(root.path("tracking").path("total").path("idf1").asDouble()).isCloseTo(0.7368, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cvat-video", "coco", "datumaro", "csv", "plumbline"})
    void P5_tracks_are_the_same_in_every_format_that_has_them(String format) throws Exception {
        Path truth = mot("truth", "12 12 21 .1", 3);
        Path labels = folder.resolve(format);
        new Conversion(truth, null, labels, Formats.named(format).orElseThrow(), false, false, (_, _) -> {}).run();
        assertThat(score(truth, labels)).isZero();
        assertThat(out.toString()).contains("IDF1 1.000, IDP 1.000, IDR 1.000; MOTA 1.000, MOTP 1.000");
        // Both name frames by their number, and each otherwise.
        assertThat(err.toString().contains("paired by their numbers")).isEqualTo(format.equals("cvat-video"));
    }

    @Test
    void P5_a_video_that_is_counted_from_0_is_the_one_that_is_counted_from_1() throws Exception {
        Path labels = Files.writeString(folder.resolve("labels.xml"), """
                <annotations><track id="7" label="car">
                 <box frame="0" xtl="0" ytl="10" xbr="90" ybr="100" outside="0"/>
                 <box frame="1" xtl="100" ytl="10" xbr="190" ybr="100" outside="0"/>
                 <box frame="2" xtl="200" ytl="10" xbr="290" ybr="100" outside="0"/></track></annotations>
                """);
        assertThat(score(mot("truth", "1.. .1. ..1", 3), labels)).isZero();
        assertThat(out.toString()).contains("IDF1 1.000");
    }

    @Test
    void P5_frames_that_are_counted_otherwise_are_noticed() throws Exception {
        assertThat(score(mot("truth", "1.. .1. ..1 .1. 1..", 3), mot("labels", "... 7.. .7. ..7 .7. 7..", 3)))
                .isZero();
        assertThat(err.toString()).contains("the labels fit clearly better one frame earlier");
    }

    @Test
    void P5_a_track_that_is_on_a_frame_twice_is_refused() throws Exception {
        assertThat(score(mot("truth", "12 12", 3), mot("labels", "78 77", 3))).isEqualTo(2);
        assertThat(err.toString()).contains("track 7 has two boxes on frame 2");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void P5_a_track_that_changes_its_class_is_told() throws Exception {
        Path labels = mot("labels", "7 7 7", 3);
        Path rows = labels.resolve("gt/gt.txt");
        Files.writeString(rows, Files.readString(rows).replaceAll("(?m)^3,(.*),1,3,1$", "3,$1,1,4,1"));
        assertThat(score(mot("truth", "1 1 1", 3), labels)).isZero();
        assertThat(out.toString())
                .contains("IDF1 1.000")
                .contains("Track 7 changes its class from car to bicycle at frame 3.");
    }

    @Test
    void P5_sequences_are_kept_apart() throws Exception {
        mot("truth/a", "12 12", 3);
        mot("truth/b", "21 21", 3);
        mot("labels/a", "12 12", 3);
        mot("labels/b", "12 12", 3);
        assertThat(score(folder.resolve("truth"), folder.resolve("labels"), "--json"))
                .isZero();
        JsonNode tracking = new ObjectMapper().readTree(out.toString()).path("tracking");
        assertThat(tracking.path("sequences").findValuesAsText("sequence")).containsExactly("a/img1", "b/img1");
        assertThat(tracking.path("total").path("idf1").asDouble()).isEqualTo(1);
        assertThat(tracking.path("total").path("objects").asInt()).isEqualTo(4);
    }

    @Test
    void P5_labels_without_tracks_are_not_scored_for_identity() throws Exception {
        Path labels = mot("labels", "7 7", 3);
        Path rows = labels.resolve("gt/gt.txt");
        Files.writeString(rows, Files.readString(rows).replace(",7,", ",-1,"));
        assertThat(score(mot("truth", "1 1", 3), labels, "--json")).isZero();
        assertThat(err.toString()).contains("has no tracks, so its identities are not scored");
        assertThat(new ObjectMapper().readTree(out.toString()).has("tracking")).isFalse();
    }

    private int score(Path truth, Path labels, String... more) {
        CommandLine score = new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = {"--truth", truth.toString(), "--labels", labels.toString()};
        return score.execute(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private Path mot(String name, String frames, int classNumber) throws IOException {
        StringBuilder rows = new StringBuilder();
        String[] words = frames.split(" ");
        for (int frame = 0; frame < words.length; frame++) {
            for (int place = 0; place < words[frame].length(); place++) {
                char track = words[frame].charAt(place);
                if (track != '.') {
                    rows.append("%d,%s,%d,10,90,90,1,%d,1%n".formatted(frame + 1, track, 100 * place, classNumber));
                }
            }
        }
        Path sequence = folder.resolve(name);
        Files.writeString(Files.createDirectories(sequence.resolve("gt")).resolve("gt.txt"), rows);
        Files.writeString(
                sequence.resolve("seqinfo.ini"),
                "[Sequence]\nseqLength=%d\nimWidth=640\nimHeight=480\n".formatted(words.length));
        return sequence;
    }
}
