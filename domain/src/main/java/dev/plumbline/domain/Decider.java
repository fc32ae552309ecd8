package dev.plumbline.domain;

/**
 * The rules of one capability as three pure functions: which events a command's decision reads, what state they fold
 * to, and what follows.
 *
 * @param <C> the capability's sealed command type
 * @param <S> the immutable state a decision needs; never more than that
 */
public interface Decider<C extends Command, S> {
    /** The sealed interface of the commands decided here. */
    Class<C> commands();

    S initial();

    Boundary boundary(C command);

    /** Events arrive in log order; one that does not matter to the state leaves it as it is. */
    S evolve(S state, Event event);

    Decision decide(C command, S state);
}
