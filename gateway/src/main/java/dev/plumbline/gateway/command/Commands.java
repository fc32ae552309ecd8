package dev.plumbline.gateway.command;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.command.DeciderHandler.Decided;
import dev.plumbline.gateway.event.EventCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/**
 * The one door for changes: every command of every decider goes through Axon's command bus and is durable when its
 * outcome arrives. Conflicts are decided anew, a bounded number of times.
 */
public final class Commands implements AutoCloseable {
    private final AxonConfiguration axon;
    private final CommandBus bus;
    private final StoredForm form;
    private final CommandSettings settings;
    private final Deadlines deadlines;
    private final Executor deciding;
    private final Timer time;
    private final Counter conflicts;

    private Commands(
            AxonConfiguration axon,
            StoredForm form,
            CommandSettings settings,
            Executor deciding,
            MeterRegistry meters) {
        this.axon = axon;
        this.bus = axon.getComponent(CommandBus.class);
        this.form = form;
        this.settings = settings;
        this.deadlines = new Deadlines(settings.timeout());
        this.deciding = deciding;
        this.time = Timer.builder("plumbline.command")
                .description("From sending a command to its durable outcome")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.conflicts = Counter.builder("plumbline.command.conflicts")
                .description("Decisions taken anew because what they read had changed")
                .register(meters);
    }

    /**
     * @param engine   where events are stored
     * @param deciding runs decisions; they read the log, so never an event loop
     */
    public static Commands start(
            EventStorageEngineFactory engine,
            EventCodec codec,
            InstantSource clock,
            Executor deciding,
            CommandSettings settings,
            MeterRegistry meters) {
        return start(engine, codec, clock, EventIds.random(), deciding, settings, meters);
    }

    /**
     * The same with identifiers that were chosen.
     *
     * @param clock says when an event happened
     */
    public static Commands start(
            EventStorageEngineFactory engine,
            EventCodec codec,
            InstantSource clock,
            EventIds ids,
            Executor deciding,
            CommandSettings settings,
            MeterRegistry meters) {
        var form = new StoredForm(codec, ids);
        var configurer = EventSourcingConfigurer.create();
        configurer.componentRegistry(registry -> {
            registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class);
            registry.registerComponent(MessageTypeResolver.class, _ -> form);
            registry.registerComponent(EventConverter.class, _ -> new DelegatingEventConverter(form));
        });
        configurer.registerTagResolver(_ -> form);
        configurer.registerEventStorageEngine(c -> engine.create(c.getComponent(EventConverter.class)));
        for (var decider : Deciders.ALL) {
            configurer.registerCommandHandlingModule(module(decider, form, clock));
        }
        return new Commands(configurer.start(), form, settings, deciding, meters);
    }

    /** Makes the engine once Axon has the converter that turns events into bytes. */
    @FunctionalInterface
    public interface EventStorageEngineFactory {
        EventStorageEngine create(EventConverter converter);
    }

    /**
     * Sends a command.
     *
     * @param actor       who wants it; kept with the events
     * @param correlation ties the events to the request and its log lines
     * @return completes exceptionally with {@link Unanswered} when the log did not answer in time or refused for a reason
     *     that is not the command's
     */
    public CompletableFuture<Outcome> send(Command command, PersonId actor, String correlation) {
        var started = System.nanoTime();
        var message = form.message(command, Map.of("actor", actor.value(), "correlation", correlation));
        return deadlines
                .watch(CompletableFuture.supplyAsync(() -> attempt(message, 1), deciding)
                        .thenCompose(f -> f))
                .whenComplete((_, _) -> time.record(System.nanoTime() - started, TimeUnit.NANOSECONDS))
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(new Unanswered(command, cause(e))));
    }

    @Override
    public void close() {
        axon.shutdown();
        deadlines.close();
    }

    private CompletableFuture<Outcome> attempt(CommandMessage message, int attempt) {
        return bus.dispatch(message, null)
                .thenApply(result -> outcome((Decided) result.payload()))
                .exceptionallyCompose(e -> again(message, attempt, cause(e)));
    }

    private CompletableFuture<Outcome> again(CommandMessage message, int attempt, Throwable cause) {
        if (!(cause instanceof AppendEventsTransactionRejectedException) || attempt >= settings.attempts()) {
            return CompletableFuture.failedFuture(cause);
        }
        conflicts.increment();
        return CompletableFuture.supplyAsync(() -> attempt(message, attempt + 1), deciding)
                .thenCompose(f -> f);
    }

    private static Outcome outcome(Decided decided) {
        return switch (decided.decision()) {
            case Decision.Accepted accepted ->
                new Outcome.Done(
                        GlobalIndexConsistencyMarker.position(
                                decided.transaction().appendPosition()),
                        accepted.events());
            case Decision.Rejected rejected -> new Outcome.Refused(rejected.reason());
        };
    }

    private static Throwable cause(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? cause(e.getCause()) : e;
    }

    private static CommandHandlingModule module(Decider<?, ?> decider, StoredForm form, InstantSource clock) {
        var handlers =
                CommandHandlingModule.named(decider.getClass().getSimpleName()).commandHandlers();
        for (var type : commandTypes(decider.commands())) {
            handlers.commandHandler(
                    form.typeOf(type).qualifiedName(),
                    c -> new DeciderHandler<>(decider, c.getComponent(EventStore.class), form, clock));
        }
        return handlers.build();
    }

    /** Records, however deeply the sealed interfaces are nested. */
    private static List<Class<?>> commandTypes(Class<?> commands) {
        return commands.isSealed()
                ? Arrays.stream(commands.getPermittedSubclasses())
                        .flatMap(each -> commandTypes(each).stream())
                        .toList()
                : List.of(commands);
    }
}
