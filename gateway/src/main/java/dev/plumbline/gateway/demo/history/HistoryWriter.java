package dev.plumbline.gateway.demo.history;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/** Writes a history into a place that is empty, before anybody is served from there. */
public final class HistoryWriter {
    /** Of the demo's history: with the same end, the log is the same to the letter. */
    public static final long SEED = 20_260_525;

    private HistoryWriter() {}

    /**
     * Writes the weeks that end at an instant; does nothing where it was done before.
     *
     * @param end      no event is later, but for what somebody was in the middle of
     * @param password of every account
     * @param progress is told in a few words what is being done
     * @throws CannotStart where the place is not empty, or holds a history that was broken off
     */
    public static void write(StoreLocation place, Weeks weeks, Instant end, String password, Consumer<String> progress)
            throws IOException {
        write(place, weeks, end, password, SEED, Cast.load(), progress);
    }

    /** Who takes part beside the people of the demo. */
    public static List<Member> people() {
        return Cast.load().people();
    }

    static void write(
            StoreLocation place,
            Weeks weeks,
            Instant end,
            String password,
            long seed,
            Cast cast,
            Consumer<String> progress)
            throws IOException {
        var start = end.atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks.count())
                .toInstant();
        var clock = new SimulatedClock(start);
        try (var workspace = WorkspaceWriter.open(place, clock, EventIds.after("h%x-".formatted(seed)))) {
            if (isThere(workspace, place)) {
                return;
            }
            HistoryState.BEGUN.keep(workspace.keys());
            new History(workspace, clock, seed, cast, progress).write(start, end, password);
            workspace.handOver();
            HistoryState.WHOLE.keep(workspace.keys());
            progress.accept("%,d events from %s to %s".formatted(workspace.log().head(), start, clock.instant()));
        }
    }

    private static boolean isThere(WorkspaceWriter workspace, StoreLocation place) {
        var state = HistoryState.of(workspace.keys());
        if (state.isEmpty() && workspace.log().head() > 0) {
            throw new CannotStart(
                    "%s holds a workspace already, and a history is written into an empty place. Choose another with --data-dir or --store."
                            .formatted(place));
        }
        if (state.filter(s -> s == HistoryState.BEGUN).isPresent()) {
            throw HistoryState.brokenOff(place);
        }
        return state.isPresent();
    }
}
