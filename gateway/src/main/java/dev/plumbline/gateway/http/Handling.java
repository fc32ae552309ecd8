package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Thing;

/**
 * How an operation is carried out: what it is about, which the policy is asked for, and then its answer. Both run on a
 * virtual thread and may block.
 *
 * @param thing  what is behind the door
 * @param answer called only when the policy allows it
 */
public record Handling(Lookup thing, Work answer) {

    @FunctionalInterface
    public interface Lookup {
        Thing of(Call call);
    }

    @FunctionalInterface
    public interface Work {
        Answer answer(Call call) throws Exception;
    }

    /** Of something that belongs to the whole workspace. */
    public static Handling of(Work answer) {
        return new Handling(_ -> Thing.WORKSPACE, answer);
    }

    /** Of what belongs to the caller. */
    public static Handling own(Work answer) {
        return new Handling(call -> Thing.of(call.person()), answer);
    }
}
