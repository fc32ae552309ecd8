package dev.plumbline.gateway;

import java.net.BindException;

/** Why the server does not start: one or two plain sentences for who starts it, with what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Because the port cannot be had, or for what else listening failed. */
    static CannotStart listening(Settings settings, Throwable failure) {
        return failure instanceof BindException
                ? new CannotStart(
                        "Port %d of %s is in use or not to be had (%s). Stop what uses it, or choose another with --port."
                                .formatted(settings.port(), settings.host(), failure.getMessage()),
                        failure)
                : new CannotStart("The server cannot listen: " + failure, failure);
    }
}
