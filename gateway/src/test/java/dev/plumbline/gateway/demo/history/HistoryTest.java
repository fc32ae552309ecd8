package dev.plumbline.gateway.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short history of a few people, and what is true of every history. */
class HistoryTest {
    private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");
    private static final Weeks WEEKS = new Weeks(2);
    private static final int PAGE = 500;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeOnce() throws IOException {
        write(directory.resolve("first"));
    }

    @Test
    void the_same_seed_and_end_write_the_same_log_to_the_letter() throws IOException {
        write(directory.resolve("second"));

        assertThat(last(directory.resolve("second"))).isEqualTo(last(directory.resolve("first")));
    }

    @Test
    void no_event_is_earlier_than_the_one_before_and_none_is_later_than_the_end() {
        try (var workspace = open(directory.resolve("first"))) {
            var events = workspace.log().read(1, Integer.MAX_VALUE);

            assertThat(events).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(events.getLast().at()).isBefore(END.plus(Duration.ofMinutes(30)));
        }
    }

    @Test
    void building_every_projection_anew_from_the_log_gives_identical_documents() {
        try (var workspace = open(directory.resolve("first"))) {
            var read = workspace.readSide();
            var before = documents(read);
            var builds = builds(read);

            read.rebuild();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> builds(read).entrySet().stream()
                            .allMatch(e -> e.getValue() > builds.getOrDefault(e.getKey(), 0)));

            assertThat(before).isNotEmpty();
            assertThat(documents(read)).isEqualTo(before);
        }
    }

    @Test
    void what_was_written_is_not_written_again_and_what_was_broken_off_is_refused() throws IOException {
        var last = last(directory.resolve("first"));
        write(directory.resolve("first"));
        assertThat(last(directory.resolve("first"))).isEqualTo(last);

        var broken = directory.resolve("broken");
        try (var workspace = open(broken)) {
            HistoryState.BEGUN.keep(workspace.keys());
        }
        assertThatThrownBy(() -> write(broken))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was not written to its end. Delete it");
    }

    private static void write(Path place) throws IOException {
        var cast = Cast.load();
        HistoryWriter.write(
                new StoreLocation.Directory(place),
                WEEKS,
                END,
                "plumb-line",
                7,
                new Cast(
                        cast.people(),
                        new Cast.Supply(20),
                        cast.annotators().subList(0, 3),
                        cast.reviewers().subList(0, 2)),
                _ -> {});
    }

    private static WorkspaceWriter open(Path place) {
        return WorkspaceWriter.open(
                new StoreLocation.Directory(place), new SimulatedClock(END), EventIds.after("unused-"));
    }

    private static ChainHash last(Path place) {
        try (var workspace = open(place)) {
            return workspace.log().read(workspace.log().head(), 1).getFirst().hash();
        }
    }

    private static Map<String, Integer> builds(ReadSide read) {
        var builds = new TreeMap<String, Integer>();
        read.progress().forEach(progress -> builds.put(progress.projection(), progress.build()));
        return builds;
    }

    /** Every document as it is stored, by projection and key. */
    private static Map<String, String> documents(ReadSide read) {
        var documents = new TreeMap<String, String>();
        for (Projection<?> projection : Projections.ALL) {
            var after = "";
            while (true) {
                var page = read.stored(projection, "", after, PAGE);
                page.forEach(d -> documents.put(
                        projection.name() + " " + d.key(), new String(d.bytes(), StandardCharsets.UTF_8)));
                if (page.size() < PAGE) {
                    break;
                }
                after = page.getLast().key();
            }
        }
        return documents;
    }
}
