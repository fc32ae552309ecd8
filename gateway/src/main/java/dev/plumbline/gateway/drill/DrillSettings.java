package dev.plumbline.gateway.drill;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a drill is run.
 *
 * @param directory      empty; for all that the drill stores
 * @param rounds         how often the fault happens; each drill has its own default
 * @param seed           of what is random in it
 * @param strokesPerTask about so many before a task is handed in
 * @param between        on average between two strokes of a person
 * @param patience       an annotator to whom nobody answers for so long tries another gateway
 * @param reconnect      on average before they do
 * @param election       how long a primary is missed before another is elected
 * @param cluster        a replica set to break that stays, with the elections it has; each drill has its own without it
 * @param paused         how long a member stands still, and a line is dead
 * @param prepared       a data directory in which the demo is set up: a drill of the embedded store begins with a copy of it
 *                       instead of setting it up; {@code null} for none
 * @param progress       is told how it goes
 */
record DrillSettings(
        Path directory,
        OptionalInt rounds,
        long seed,
        int strokesPerTask,
        Duration between,
        Duration patience,
        Duration reconnect,
        Duration election,
        Duration paused,
        @Nullable Cluster cluster,
        @Nullable Path prepared,
        PrintWriter progress) {
    private static final int STROKES_PER_TASK = 150;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** MongoDB's own default. */
    private static final Duration ELECTION = Duration.ofSeconds(10);

    private static final Duration RECONNECT = Duration.ofMillis(100);

    /** Long enough for MongoDB and gateways to take the member for dead. */
    private static final Duration PAUSED = Duration.ofSeconds(15);

    static DrillSettings of(Path directory, OptionalInt rounds, long seed, PrintWriter progress) {
        return new DrillSettings(
                directory,
                rounds,
                seed,
                STROKES_PER_TASK,
                BETWEEN,
                PATIENCE,
                RECONNECT,
                ELECTION,
                PAUSED,
                null,
                null,
                progress);
    }

    DrillSettings withStrokesPerTask(int strokes) {
        return new DrillSettings(
                directory, rounds, seed, strokes, between, patience, reconnect, election, paused, cluster, prepared,
                progress);
    }

    DrillSettings withBetween(Duration pause) {
        return new DrillSettings(
                directory,
                rounds,
                seed,
                strokesPerTask,
                pause,
                patience,
                reconnect,
                election,
                paused,
                cluster,
                prepared,
                progress);
    }

    /** On a replica set that is there already; a member stands still for a shorter time. */
    DrillSettings on(Cluster lent, Duration pause) {
        return new DrillSettings(
                directory,
                rounds,
                seed,
                strokesPerTask,
                between,
                patience,
                reconnect,
                election,
                pause,
                lent,
                prepared,
                progress);
    }

    /** Where the demo is set up already. */
    DrillSettings startingFrom(Path demo) {
        return new DrillSettings(
                directory,
                rounds,
                seed,
                strokesPerTask,
                between,
                patience,
                reconnect,
                election,
                paused,
                cluster,
                demo,
                progress);
    }

    void say(String line) {
        progress.println("  " + line);
        progress.flush();
    }
}
