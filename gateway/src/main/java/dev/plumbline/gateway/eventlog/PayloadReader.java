package dev.plumbline.gateway.eventlog;

/**
 * Makes an event's content of its stored bytes.
 *
 * @param <T> what the content is
 */
@FunctionalInterface
public interface PayloadReader<T> {

    /** Leaves the bytes as they are. */
    PayloadReader<byte[]> BYTES = (name, version, payload) -> payload;

    /**
     * The content, immutable: it is shared by all who read the event.
     *
     * @param name stored name of the event
     * @param version version of the payload's form
     */
    T read(String name, int version, byte[] payload);
}
