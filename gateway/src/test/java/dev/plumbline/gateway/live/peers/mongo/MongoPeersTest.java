package dev.plumbline.gateway.live.peers.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.gateway.live.peers.Heard;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.PeersKit;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MongoPeersTest extends PeersKit {

    /** Long enough that nothing in a test is due to it. */
    private static final Duration NEVER = Duration.ofMinutes(10);

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    @Override
    protected Peers open(Path place) {
        return open(WORKSPACES.open(place), NEVER);
    }

    private static MongoPeers open(MongoWorkspace workspace, Duration lease) {
        return MongoPeers.open(
                workspace,
                new PeerSettings(lease, Duration.ofMillis(20), Duration.ofMillis(20)),
                new SimpleMeterRegistry());
    }

    @Test
    void who_comes_does_something_else_and_goes_is_told_on_the_other_gateway(@TempDir Path place) throws Exception {
        try (var here = open(place);
                var there = open(place)) {
            var heard = new Heard();
            here.follow(new Heard());
            there.follow(heard);
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.HERE, NINE), new Stay(RIO, Doing.WATCHING, NINE)));
            heard.until("task/t1 [ada here, rio watching]");
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.DRAWING, NINE)));
            heard.until("task/t1 [ada drawing]");
            here.attend(CANVAS, List.of());
            heard.until("task/t1 []");
        }
    }

    @Test
    void a_gateway_that_comes_later_is_told_who_is_there_already(@TempDir Path place) throws Exception {
        try (var here = open(place)) {
            var first = new Heard();
            here.follow(new Heard());
            here.attend(new Room.OfPerson(ADA), List.of(new Stay(ADA, Doing.HERE, NINE)));
            try (var sooner = open(place)) {
                sooner.follow(first);
                first.until("me [ada here]");
            }
            try (var later = open(place)) {
                var heard = new Heard();
                later.follow(heard);
                assertThat(heard.all()).containsExactly("me [ada here]");
            }
        }
    }

    @Test
    void a_gateway_that_leaves_takes_its_people_with_it_at_once(@TempDir Path place) throws Exception {
        try (var there = open(place)) {
            var heard = new Heard();
            there.follow(heard);
            var here = open(place);
            here.follow(new Heard());
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.HERE, NINE)));
            heard.until("task/t1 [ada here]");
            here.close();
            heard.until("task/t1 []");
        }
    }

    @Test
    void a_gateway_that_falls_silent_has_nobody_once_its_lease_has_run_out(@TempDir Path place) throws Exception {
        var lease = Duration.ofSeconds(1);
        var killed = WORKSPACES.open(place);
        try (var there = open(WORKSPACES.open(place), lease);
                var here = open(killed, lease)) {
            var heard = new Heard();
            here.follow(new Heard());
            there.follow(heard);
            here.attend(CANVAS, List.of(new Stay(ADA, Doing.DRAWING, NINE)));
            heard.until("task/t1 [ada drawing]");
            killed.close();
            assertThat(heard.until("task/t1 []")).containsExactly("task/t1 []");
        }
    }

    @Test
    void of_each_hand_the_latest_gesture_arrives_and_those_before_it_need_not(@TempDir Path place) throws Exception {
        try (var here = open(place);
                var there = open(place)) {
            var heard = new Heard();
            here.follow(new Heard());
            there.follow(heard);
            for (int x = 1; x <= 1_000; x++) {
                here.gesture(ADA, TASK, at(x));
            }
            assertThat(heard.until("ada at t1 1000"))
                    .hasSizeLessThan(1_000)
                    .isSortedAccordingTo((a, b) ->
                            Integer.compare(Integer.parseInt(a.substring(10)), Integer.parseInt(b.substring(10))));
            here.gesture(ADA, TASK, null);
            heard.until("ada at t1 done");
        }
    }

    @Test
    void a_gateway_that_comes_later_hears_no_gesture_of_before(@TempDir Path place) throws Exception {
        try (var here = open(place);
                var there = open(place)) {
            var first = new Heard();
            here.follow(new Heard());
            there.follow(first);
            here.gesture(ADA, TASK, at(1));
            first.until("ada at t1 1");
            try (var later = open(place)) {
                var heard = new Heard();
                later.follow(heard);
                here.gesture(ADA, TASK, at(2));
                assertThat(heard.until("ada at t1 2")).containsExactly("ada at t1 2");
            }
        }
    }

    @Test
    void of_too_many_hands_gestures_are_dropped_but_never_that_one_is_done(@TempDir Path place) {
        var dropped = new AtomicInteger();
        var lane = new GestureLane(
                WORKSPACES.open(place).collection("live.gestures"), "g", Duration.ZERO, dropped::incrementAndGet);
        for (int hand = 0; hand < GestureLane.HANDS + 3; hand++) {
            lane.offer(new PersonId("p" + hand), TASK, at(1));
        }
        assertThat(dropped).hasValue(3);
        lane.offer(new PersonId("p0"), TASK, at(2));
        lane.offer(RIO, TASK, null);
        assertThat(dropped).hasValue(3);
    }

    private static Pointing at(int x) {
        return new Pointing(Ring.of(x, 1), null, null, null, null, null);
    }
}
