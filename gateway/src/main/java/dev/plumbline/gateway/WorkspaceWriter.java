package dev.plumbline.gateway;

import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.automation.Consequences;
import dev.plumbline.gateway.calendar.Calendar;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.gateway.store.KeyValueStore;
import java.io.IOException;
import java.time.InstantSource;

/**
 * A workspace that is written to while nobody is served, by a clock of the writer's. Nothing happens by itself: what
 * follows from what was written happens when the writer asks for it. A command is decided on the thread that sends it, so
 * that of commands that are sent without waiting the events are stored in the order of the commands.
 */
public final class WorkspaceWriter implements AutoCloseable {
    private final Shutdown shutdown;
    private final Core core;
    private final Consequences consequences;
    private final Calendar calendar;

    private WorkspaceWriter(Shutdown shutdown, Core core, Consequences consequences, Calendar calendar) {
        this.shutdown = shutdown;
        this.core = core;
        this.consequences = consequences;
        this.calendar = calendar;
    }

    /**
     * Opens a place.
     *
     * @param clock says when events happen
     * @param ids   of the events
     * @throws CannotStart when its files cannot be read
     * @throws dev.plumbline.gateway.store.StoreException saying why it cannot be used
     */
    public static WorkspaceWriter open(StoreLocation place, InstantSource clock, EventIds ids) {
        var shutdown = new Shutdown();
        try {
            var meters = new Meters().registry();
            var core = Core.open(
                    place,
                    clock,
                    ids,
                    PasswordHash.DEFAULT,
                    Runnable::run,
                    shutdown.add(new Workers()),
                    meters,
                    shutdown);
            var seeds = Seeds.simulated(core.stores().keys());
            var consequences = new Consequences(
                    core.stores().log(), core.codec(), core.readSide(), core.commands(), seeds, meters);
            var calendar = new Calendar(
                    Chores.all(core.readSide(), seeds),
                    core.stores().log(),
                    core.readSide(),
                    core.commands(),
                    Automations.ACTOR,
                    meters);
            return new WorkspaceWriter(shutdown, core, consequences, calendar);
        } catch (IOException e) {
            shutdown.close();
            throw new CannotStart("The files of %s cannot be read: %s".formatted(place, e), e);
        } catch (RuntimeException e) {
            shutdown.close();
            throw e;
        }
    }

    public Commands commands() {
        return core.commands();
    }

    public Consequences consequences() {
        return consequences;
    }

    /** Does what time brings when it is told what time it is. */
    public Calendar calendar() {
        return calendar;
    }

    public ReadSide readSide() {
        return core.readSide();
    }

    public EventLog log() {
        return core.stores().log();
    }

    public Identities identities() {
        return core.identities();
    }

    public FileStore files() {
        return core.stores().files();
    }

    public ImageInspector inspector() {
        return core.inspector();
    }

    /** What is kept beside the log. */
    public KeyValueStore keys() {
        return core.stores().keys();
    }

    /** Lets a server go on from here: all that is written has had its consequences. Once for a workspace. */
    public void handOver() {
        consequences.settle();
        consequences.handOver(core.stores().tokens());
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
