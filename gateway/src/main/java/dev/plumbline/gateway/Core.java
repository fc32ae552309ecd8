package dev.plumbline.gateway;

import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.files.ImageLimits;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.transfer.WorkspaceCopy;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** What decides and what remembers on one workspace, whether it is served or not. */
record Core(
        Stores stores,
        EventCodec codec,
        ProjectionRunner runner,
        ReadSide readSide,
        Commands commands,
        Identities identities,
        ImageInspector inspector) {

    /**
     * Opens the stores of a place and what works on them; all is closed by the shutdown.
     *
     * @param clock     says when events happen
     * @param passwords how new ones are hashed
     * @param deciding  runs decisions; they read the log
     * @throws dev.plumbline.gateway.store.StoreException saying why the workspace cannot be used
     */
    static Core open(
            StoreLocation place,
            InstantSource clock,
            EventIds ids,
            PasswordHash passwords,
            Executor deciding,
            Workers workers,
            MeterRegistry meters,
            Shutdown shutdown)
            throws IOException {
        var stores = Stores.open(place, workers, clock, meters, shutdown);
        WorkspaceCopy.refuseUnfinished(stores.keys(), place.toString());
        var log = stores.log();
        var codec = EventCodec.standard();
        var runner = shutdown.add(ProjectionRunner.start(log, codec, stores.documents(), Projections.ALL, meters));
        var commands = shutdown.add(Commands.start(
                converter -> new LogEventStorageEngine(log, converter, codec::decode),
                codec,
                clock,
                ids,
                deciding,
                CommandSettings.defaults(),
                meters));
        return new Core(
                stores,
                codec,
                runner,
                new ReadSide(stores.documents(), runner),
                commands,
                new Identities(stores.keys(), passwords),
                new ImageInspector(ImageLimits.DEFAULT));
    }
}
