package dev.plumbline.gateway.command;

import dev.plumbline.domain.Command;

/** Whether the command was carried out is not known, or the log could not take it. Sending it again is harmless. */
public final class Unanswered extends RuntimeException {
    Unanswered(Command command, Throwable cause) {
        super("%s was not answered: %s".formatted(command.getClass().getSimpleName(), cause), cause);
    }
}
