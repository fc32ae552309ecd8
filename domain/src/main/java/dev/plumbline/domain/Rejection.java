package dev.plumbline.domain;

/** Why a command changes nothing. A fact about the work, not an exception: it says what is so and what to do. */
public interface Rejection {

    /** What sort of refusal this is; the edge maps it to a status. */
    enum Kind {
        /** What the command names does not exist. */
        UNKNOWN,
        /** The command is well-formed, but the state of the work forbids it. */
        CONFLICT,
        /** The command itself can never be accepted. */
        INVALID,
        /** This person may not do this. */
        FORBIDDEN
    }

    /**
     * The refusal as a person reads it.
     *
     * @param code   stable, kebab-case; part of the public interface
     * @param detail one sentence: what is so, with the ids that it is about
     * @param remedy one sentence: what the person can do about it
     */
    record Facts(String code, Kind kind, String detail, String remedy) {}

    Facts facts();

    default String code() {
        return facts().code();
    }
}
