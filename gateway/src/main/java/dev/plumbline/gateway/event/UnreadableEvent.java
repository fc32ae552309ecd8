package dev.plumbline.gateway.event;

/** A stored event that this program cannot read. The log is right; the program is too old or has lost an upcaster. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
