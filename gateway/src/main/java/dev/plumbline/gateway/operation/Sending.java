package dev.plumbline.gateway.operation;

import dev.plumbline.domain.Command;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import java.time.Duration;

/** Sends a request's command and waits for it, and for the read side to know of it. On a virtual thread. */
final class Sending {
    private static final Duration READ_YOUR_WRITE = Duration.ofSeconds(2);

    private final Commands commands;
    private final ReadSide read;

    Sending(Commands commands, ReadSide read) {
        this.commands = commands;
        this.read = read;
    }

    /** @return the position that the answer is true at */
    long send(Command command, Call call) {
        var outcome = commands.send(command, call.person(), call.correlation()).join();
        return switch (outcome) {
            case Outcome.Done done -> {
                read.upTo(done.position(), READ_YOUR_WRITE).join();
                yield done.position();
            }
            case Outcome.Refused refused -> throw new Refused(Problems.of(refused.reason()));
        };
    }
}
