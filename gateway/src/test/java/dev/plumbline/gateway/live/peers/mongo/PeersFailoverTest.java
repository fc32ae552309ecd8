package dev.plumbline.gateway.live.peers.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.peers.Heard;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.mongo.FreshReplicaSet;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeersFailoverTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final TaskId TASK = new TaskId("t1");
    private static final Room CANVAS = new Room.OfTask(TASK);

    /** An election takes longer. */
    private static final Duration LEASE = Duration.ofSeconds(1);

    @RegisterExtension
    static final FreshReplicaSet set = new FreshReplicaSet();

    @Test
    void while_there_is_no_primary_nobody_counts_as_gone_and_afterwards_all_goes_on() throws Exception {
        try (var hers = MongoWorkspace.open(set.uri("peers"));
                var his = MongoWorkspace.open(set.uri("peers"));
                var here = open(hers);
                var there = open(his)) {
            var heard = new Heard();
            here.follow(new Heard());
            there.follow(heard);
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.HERE, Instant.EPOCH)));
            heard.until("task/t1 [ada here]");

            var primary = set.set().primary().orElseThrow();
            primary.kill();
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.DRAWING, Instant.EPOCH)));
            assertThat(heard.until("task/t1 [ada drawing]")).containsExactly("task/t1 [ada drawing]");
            set.restart(primary);
            heard.until("ada at t1 done", () -> here.gesture(ADA, TASK, null));
        }
    }

    private static MongoPeers open(MongoWorkspace workspace) {
        return MongoPeers.open(
                workspace,
                new PeerSettings(LEASE, Duration.ofMillis(20), Duration.ofMillis(20)),
                new SimpleMeterRegistry());
    }
}
