package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.score.ScoreRejection;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.projections.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.sequencing.SequentialPolicy;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the automations as Axon streaming processors: each keeps its place in the token store, is claimed by one gateway at
 * a time, and goes over an event again when it did not get its commands answered.
 */
public final class Automations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Automations.class);

    /** Who the events of automations were done by. */
    public static final PersonId ACTOR = new PersonId("plumbline");

    private static final int BATCH = 64;
    private static final Duration READ_SIDE_PATIENCE = Duration.ofSeconds(10);

    private final AxonConfiguration axon;

    private Automations(AxonConfiguration axon) {
        this.axon = axon;
    }

    public static Automations start(
            EventLog log,
            EventCodec codec,
            TokenStore tokens,
            ReadSide read,
            Commands commands,
            Seeds seeds,
            MeterRegistry meters) {
        var configurer = EventSourcingConfigurer.create();
        configurer.componentRegistry(registry -> {
            registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class);
            registry.registerComponent(TokenStore.class, _ -> tokens);
        });
        configurer.registerEventStorageEngine(
                c -> LogEventStorageEngine.numbered(log, c.getComponent(EventConverter.class)));
        for (var automation : all(log, codec, read, seeds, meters)) {
            var module = module(automation, new Reaction(automation, log, codec, read, commands));
            configurer.modelling(modelling -> modelling.messaging(
                    messaging -> messaging.eventProcessing(e -> e.pooledStreaming(p -> p.processor(module)))));
        }
        return new Automations(configurer.start());
    }

    /** In the order in which one moment's consequences happen where they do so in turn. */
    static List<Automation> all(EventLog log, EventCodec codec, ReadSide read, Seeds seeds, MeterRegistry meters) {
        return List.of(
                new WhenTaskSubmittedThenScore(read, meters),
                new WhenTaskSubmittedThenCompare(read),
                new WhenTaskSubmittedThenSample(read, seeds),
                new WhenReviewCompletedThenGiveNotes(read),
                new WhenContestDecidedThenReply(),
                new WhenAnnotatorAssignedThenOpenTasks(read),
                new WhenAnnotatorUnassignedThenWithdrawTasks(read),
                new WhenTruthReviewedThenOpenTasks(read),
                new WhenSpecTestPassedThenAdvance(read),
                new WhenSpecPublishedThenMakeDue(read),
                new WhenGradedSetDueThenDraw(read),
                new WhenBatchDrawnThenOpenTasks(read),
                new WhenBatchSubmittedThenGrade(read),
                new WhenBatchGradedThenJudge(read),
                new WhenWeekClosedThenJudge(read),
                new WhenCalibrationGradedThenJudge(log, codec, read),
                new WhenSkillWorseThenSendToReshadow(read),
                new WhenAllHaveDecidedThenCloseSession(read),
                new WhenStandingLostThenReturnReviews(read));
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private static PooledStreamingEventProcessorModule module(Automation automation, Reaction reaction) {
        return EventProcessorModule.pooledStreaming(automation.name())
                .eventHandlingComponents(components -> components.declarative(_ -> {
                    var component = new SimpleEventHandlingComponent(SequentialPolicy.INSTANCE);
                    automation
                            .events()
                            .forEach(type -> component.subscribe(
                                    new QualifiedName(
                                            reaction.codec.typeOf(type).name()),
                                    (message, _) -> reaction.to(message)));
                    return component;
                }))
                .customized((_, processor) -> processor.batchSize(BATCH).initialSegmentCount(1));
    }

    private record Reaction(Automation automation, EventLog log, EventCodec codec, ReadSide read, Commands commands) {
        MessageStream.Empty<org.axonframework.messaging.core.Message> to(EventMessage message) {
            var type = message.type();
            var recorded = new Recorded(
                    Long.parseLong(message.metadata().get(LogEventStorageEngine.POSITION)),
                    message.timestamp(),
                    codec.decode(type.name(), Integer.parseInt(type.version()), (byte[]) message.payload()));
            return MessageStream.fromFuture(
                            react(recorded, message.identifier()).thenApply(_ -> message))
                    .ignoreEntries()
                    .cast();
        }

        private CompletableFuture<Void> react(Recorded recorded, String identifier) {
            read.upTo(log.head(), READ_SIDE_PATIENCE).join();
            var sent = automation.react(recorded).stream()
                    .map(command -> commands.send(command, ACTOR, identifier)
                            .thenCompose(outcome -> settled(recorded, identifier, command, outcome)))
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(sent);
        }

        /** What was decided by a scoring that was changed meanwhile is decided by the one that counts now. */
        private CompletableFuture<Void> settled(
                Recorded recorded, String identifier, Command command, Outcome outcome) {
            if (outcome instanceof Outcome.Refused(ScoreRejection.ScoringChanged _)) {
                return CompletableFuture.supplyAsync(() -> react(recorded, identifier))
                        .thenCompose(f -> f);
            }
            report(command, outcome);
            return CompletableFuture.completedFuture(null);
        }

        private void report(Command command, Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                LOG.warn(
                        "{}: {} was refused: {}",
                        automation.name(),
                        command.getClass().getSimpleName(),
                        refused.reason().facts().detail());
            }
        }
    }
}
