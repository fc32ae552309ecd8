package dev.plumbline.gateway.command;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Runs any decider as an Axon command handler: source the boundary, fold, decide, append under the condition that the
 * boundary has not changed.
 */
final class DeciderHandler<C extends Command, S> implements CommandHandler {
    private static final MessageType RESULT = new MessageType(new QualifiedName("command", "Result"), "1");

    private final Decider<C, S> decider;
    private final EventStore events;
    private final StoredForm form;
    private final InstantSource clock;

    DeciderHandler(Decider<C, S> decider, EventStore events, StoredForm form, InstantSource clock) {
        this.decider = decider;
        this.events = events;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var command = decider.commands().cast(message.payload());
        var transaction = events.transaction(context);
        var state = transaction
                .source(SourcingCondition.conditionFor(criteria(decider.boundary(command))))
                .<S>reduce(decider.initial(), (s, entry) -> decider.evolve(s, form.decode(entry.message())));
        return MessageStream.fromFuture(state.thenApply(s -> {
            var decision = decider.decide(command, s);
            if (decision instanceof Decision.Accepted accepted) {
                append(accepted.events(), transaction, message.metadata());
            }
            return new GenericCommandResultMessage(RESULT, new Decided(decision, transaction));
        }));
    }

    private void append(List<Event> accepted, EventStoreTransaction transaction, Map<String, String> metadata) {
        var now = clock.instant();
        for (var event : accepted) {
            transaction.appendEvent(form.message(event, metadata, now));
        }
    }

    private EventCriteria criteria(Boundary boundary) {
        return EventCriteria.either(boundary.criteria().stream()
                .map(c -> (EventCriteria) EventCriteria.havingTags(
                                c.tags().stream().map(StoredForm::tag).collect(Collectors.toUnmodifiableSet()))
                        .andBeingOneOfTypes(
                                c.types().stream().map(form::eventName).collect(Collectors.toUnmodifiableSet())))
                .toList());
    }

    /** A decision on its way back to the sender, who reads the position once the transaction is committed. */
    record Decided(Decision decision, EventStoreTransaction transaction) {}
}
