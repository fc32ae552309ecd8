package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreEventsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void P5_timed_events_are_paired_by_the_time_they_share() throws IOException {
        String truth = "event,kind,from,to\na,pass,0,10\nb,pass,8,20\nc,contact,30,\n";
        assertThat(score(truth, "kind,from,to\npass,1,9\ncontact,30.2,30.2\nshot,0,10\n"))
                .isZero();
        assertThat(out.toString()).isEqualTo("""
                matched   a → 1            pass                 IoU 0.800  begins 1.000 too late, ends 1.000 too early
                matched   c → 2            contact              IoU 0.600  begins 0.200 too late, ends 0.200 too late
                missed    b                pass                 8.0 to 20.0
                spurious  3                shot                 0.0 to 10.0

                2 matched, 1 missed, 1 spurious; mean temporal IoU 0.350
                """);
    }

    @Test
    void P5_the_json_of_timed_events_has_the_documented_shape() throws IOException {
        String truth = "event,kind,from,to\na,pass,0,10\nb,pass,8,20\n";
        assertThat(score(truth, "event,kind,from,to\nx,pass,1,9\n", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString())).isEqualTo(new ObjectMapper().readTree("""
                {"frames":[],"total":{"points":0.0,"available":0.0,"score":null},"events":{
                 "pairs":[{"truth":"a","label":"x","kind":"pass","iou":0.8,"startOff":1.0,"endOff":-1.0}],
                 "missed":[{"id":"b","kind":"pass","from":8.0,"to":20.0}],"spurious":[],"meanIou":0.4}}
                """));
    }

    @Test
    void P5_rows_that_are_wrong_are_told_with_their_lines() throws IOException {
        assertThat(score("kind,from,to\npass,0,10\n", "kind,from,to\npass,9,3\n,1,2\npass,soon,4\n"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("Line 2")
                .contains("before it begins")
                .contains("Line 3")
                .contains("Line 4");
        assertThat(out.toString()).isEmpty();
    }

    private int score(String truth, String labels, String... more) throws IOException {
        Path wanted = Files.writeString(folder.resolve("truth.csv"), truth);
        Path given = Files.writeString(folder.resolve("labels.csv"), labels);
        CommandLine score = new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return more.length == 0
                ? score.execute("--truth", wanted.toString(), "--labels", given.toString())
                : score.execute("--truth", wanted.toString(), "--labels", given.toString(), more[0]);
    }
}
