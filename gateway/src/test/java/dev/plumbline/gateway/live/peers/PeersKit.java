package dev.plumbline.gateway.live.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Room;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every gateway may rely on, whether there are others or not. What others hear is asserted where there can be others.
 */
public abstract class PeersKit {
    protected static final PersonId ADA = new PersonId("ada");
    protected static final PersonId RIO = new PersonId("rio");
    protected static final TaskId TASK = new TaskId("t1");
    protected static final Room CANVAS = new Room.OfTask(TASK);
    protected static final Instant NINE = Instant.parse("2026-11-22T09:00:00.123456789Z");

    /** A gateway of the workspace at this place. */
    protected abstract Peers open(Path place);

    @Test
    void nothing_is_said_back(@TempDir Path place) {
        var heard = new Heard();
        try (var alone = open(place)) {
            alone.follow(heard);
            alone.attend(CANVAS, List.of(new Stay(ADA, Doing.DRAWING, NINE)));
            alone.gesture(ADA, TASK, null);
        }
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void closing_again_and_saying_something_afterwards_is_harmless(@TempDir Path place) {
        var peers = open(place);
        peers.follow(new Heard());
        peers.close();
        assertThatCode(() -> {
                    peers.close();
                    peers.attend(CANVAS, List.of(new Stay(ADA, Doing.DRAWING, NINE)));
                    peers.gesture(ADA, TASK, null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_gateway_that_never_followed_can_be_closed(@TempDir Path place) {
        assertThatCode(() -> open(place).close()).doesNotThrowAnyException();
    }
}
