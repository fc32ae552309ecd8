package dev.plumbline.gateway;

import io.netty.channel.unix.Errors.NativeIoException;
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
        return failure instanceof BindException || failure instanceof NativeIoException
                ? new CannotStart(
                        "Port %d of %s is in use or not to be had (%s). Stop what uses it, or choose another with --port."
                                .formatted(settings.port(), settings.host(), reason(failure)),
                        failure)
                : new CannotStart("The server cannot listen: " + failure, failure);
    }

    /** Netty's own errors begin with the call that failed. */
    private static String reason(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return message.substring(message.lastIndexOf(": ") + 1).strip();
    }
}
