package dev.plumbline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Given events, when a command, then events or a rejection. Only the events inside the command's boundary reach the
 * decider, as in the log: a rule that needs more than its boundary names fails here.
 */
public final class Given<C extends Command, S> {
    private final Decider<C, S> decider;
    private final List<Event> events;

    private Given(Decider<C, S> decider, List<Event> events) {
        this.decider = decider;
        this.events = events;
    }

    public static <C extends Command, S> Given<C, S> events(Decider<C, S> decider, Event... events) {
        return new Given<>(decider, List.of(events));
    }

    public Given<C, S> and(Event... more) {
        var all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Given<>(decider, all);
    }

    public Then when(C command) {
        var boundary = decider.boundary(command);
        S state = decider.initial();
        for (var event : events) {
            if (inside(boundary, event)) {
                state = decider.evolve(state, event);
            }
        }
        return new Then(decider.decide(command, state));
    }

    /** The command arrives twice, as after a lost answer. */
    public Twice whenTwice(C command) {
        return new Twice(expected -> {
            when(command).happens(expected);
            and(expected).when(command).nothingMoreHappens();
        });
    }

    private static boolean inside(Boundary boundary, Event event) {
        return boundary.criteria().stream()
                .anyMatch(c ->
                        c.types().contains(event.getClass()) && event.tags().containsAll(c.tags()));
    }

    public record Twice(Consumer<Event[]> check) {
        /** The first time; the second time the command was carried out before. */
        public void happensOnce(Event... expected) {
            check.accept(expected);
        }
    }

    public record Then(Decision decision) {
        public void happens(Event... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(expected)));
        }

        /** One event of which this holds: for what is computed. */
        public <E extends Event> void happensLike(Class<E> type, Predicate<E> holds) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted.events())
                                    .singleElement()
                                    .isInstanceOfSatisfying(
                                            type, event -> assertThat(event).matches(holds)));
        }

        /** The command was carried out before. */
        public void nothingMoreHappens() {
            happens();
        }

        public void isRefused(Rejection reason) {
            assertThat(decision).isEqualTo(new Decision.Rejected(reason));
            assertThat(reason.facts().detail()).isNotBlank();
            assertThat(reason.facts().remedy()).isNotBlank();
        }
    }
}
