package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A way to fail, practised under load.
 *
 * @param about  what fails, in a few words
 * @param rounds how often, unless somebody wants it otherwise
 * @param limit  within which everybody must be served again
 */
record Drill(String name, String about, int rounds, Duration limit, Body body) {

    @FunctionalInterface
    interface Body {
        /** @throws CannotDrill where this machine lacks what the drill needs */
        DrillRow run(Drill drill, DrillSettings settings) throws Exception;
    }

    /** A start is ready within 1.5 s on a quiet machine, as {@code bench start} proves; the rest is to come back in. */
    private static final Duration RESTARTED = Duration.ofMillis(3_500);

    /** A disk is tried once a second; two more for everybody to come back. */
    private static final Duration DISK_BACK = Duration.ofSeconds(3);

    private static final Duration UNDISTURBED = Duration.ofSeconds(2);

    private static final Duration AFTER_ELECTION = Duration.ofSeconds(2);

    /** Whom nobody answers for five seconds goes to another gateway; two more to be served there. */
    private static final Duration NOTICED = Duration.ofSeconds(7);

    static final List<Drill> ALL = List.of(
            new Drill("kill", "the server is killed with -9 at random moments", 200, RESTARTED, KillDrill::run),
            new Drill("full-disk", "the disk fills up, and is freed again", 5, DISK_BACK, FullDiskDrill::run),
            new Drill("disk-errors", "writing or syncing fails with an I/O error", 12, DISK_BACK, DiskErrorsDrill::run),
            new Drill("clock", "the clock jumps forward and back by hours", 12, UNDISTURBED, ClockDrill::run),
            new Drill("copy", "the directory is copied while the server runs", 8, UNDISTURBED, CopyDrill::run),
            new Drill(
                    "two-processes",
                    "a second server is started on the same directory",
                    10,
                    UNDISTURBED,
                    TwoProcessesDrill::run),
            new Drill(
                    "hostile",
                    "mutated frames and bodies, and connections that say nothing or never read",
                    1_000,
                    UNDISTURBED,
                    HostileDrill::run),
            new Drill("stepdown", "the primary is asked to step down", 20, AFTER_ELECTION, ReplicaDrill::stepDown),
            new Drill("primary-kill", "the primary is killed with -9", 3, AFTER_ELECTION, ReplicaDrill::primaryKill),
            new Drill(
                    "pause",
                    "the primary stands still for 15 s, then another member",
                    2,
                    AFTER_ELECTION,
                    ReplicaDrill::pause),
            new Drill("all-members", "all members are killed at once", 3, AFTER_ELECTION, ReplicaDrill::allMembers),
            new Drill("gateway-kill", "of two gateways one is killed with -9", 6, UNDISTURBED, GatewayKillDrill::run),
            new Drill("cut", "one gateway's line to the primary goes dead", 3, NOTICED, CutDrill::run));

    DrillRow run(DrillSettings settings) throws Exception {
        try {
            return body.run(this, settings);
        } catch (CannotDrill e) {
            return DrillRow.skipped(name, String.valueOf(e.getMessage()));
        } catch (IOException | StoreException e) {
            return DrillRow.broken(name, String.valueOf(e.getMessage()));
        }
    }

    int rounds(DrillSettings settings) {
        return settings.rounds().orElse(rounds);
    }
}
