package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Seeding;
import dev.plumbline.gateway.drill.DrillRow.Outcome;
import dev.plumbline.projections.Projections;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A short round of every drill of the embedded store. How long it takes to come back is not asserted: that depends on what
 * else the machine does.
 */
class EmbeddedDrillsTest {
    private static final int STROKES_PER_TASK = 40;

    private static final Duration OPENED = Duration.ofMinutes(2);

    /** Set up once: each drill begins with a copy. */
    @TempDir
    static Path prepared;

    @TempDir
    Path directory;

    @BeforeAll
    static void set_the_demo_up() throws Exception {
        var demo = DemoWorkspace.load();
        try (var server = Plumbline.start(ServerOfTest.on(prepared))) {
            new Seeding(server.commands(), server.identities(), server.files(), server.inspector(), _ -> {})
                    .seed(demo, DemoCommand.PASSWORD);
            await().atMost(OPENED).until(() -> opened(server, demo) == tasks(demo));
        }
    }

    private static long tasks(DemoWorkspace demo) {
        return demo.projects().stream()
                .mapToLong(project -> project.annotators().size()
                        * demo.frames().stream()
                                .filter(frame -> frame.project().equals(project.id()))
                                .count())
                .sum();
    }

    private static long opened(Plumbline server, DemoWorkspace demo) {
        return demo.people().stream()
                .flatMap(person -> server
                        .readSide()
                        .get(Projections.TASKS_OF_PERSON, person.id().value())
                        .stream())
                .mapToLong(list -> list.tasks().size())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"kill, 3", "full-disk, 1", "disk-errors, 4", "clock, 3", "copy, 1", "two-processes, 1", "hostile, 1"})
    void L1_nothing_acknowledged_is_lost_or_doubled_by(String drill, int rounds) throws Exception {
        var row = Drill.ALL.stream()
                .filter(known -> known.name().equals(drill))
                .findFirst()
                .orElseThrow()
                .run(DrillSettings.of(directory, OptionalInt.of(rounds), 1, new PrintWriter(System.out))
                        .withStrokesPerTask(STROKES_PER_TASK)
                        .startingFrom(prepared));

        assumeFalse(row.outcome() == Outcome.SKIPPED, () -> String.join(" ", row.notes()));
        assertThat(row.wrong()).as(() -> String.join("; ", row.wrong())).isEmpty();
        assertThat(row.rounds()).isEqualTo(rounds);
        assertThat(row.acknowledged()).isPositive();
        assertThat(row.chain()).contains(" events verified");
    }
}
