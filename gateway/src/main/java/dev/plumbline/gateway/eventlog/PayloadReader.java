package dev.plumbline.gateway.eventlog;

/** Makes an event's content of its stored bytes. */
@FunctionalInterface
public interface PayloadReader {

    /** Leaves the bytes as they are. */
    PayloadReader BYTES = (name, version, payload) -> payload;

    /**
     * The content, immutable: it is shared by all who read the event.
     *
     * @param name stored name of the event
     * @param version version of the payload's form
     */
    Object read(String name, int version, byte[] payload);
}
