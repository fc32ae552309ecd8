package dev.plumbline.gateway.live.peers.mongo;

import com.mongodb.WriteConcern;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.store.MirroredKeys;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateways on one replica set. While the database is away nothing new is told, and nobody counts as gone for it. */
public final class MongoPeers implements Peers {
    private static final Logger LOG = LoggerFactory.getLogger(MongoPeers.class);
    private static final String GATEWAYS = "live.gateways";
    private static final String ROOMS = "live.rooms";
    private static final String GESTURES = "live.gestures";

    /** A lease is renewed so often before it runs out. */
    private static final int RENEWALS = 5;

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final MongoWorkspace workspace;
    private final PeerSettings settings;
    private final String gateway = UUID.randomUUID().toString();
    private final MongoKeyValueStore rooms;
    private final Lease lease;
    private final OwnRooms own;
    private final GestureLane gesturesOut;
    private @Nullable OthersRooms others;
    private @Nullable GestureTail gesturesIn;
    private Date serverTime = new Date();
    private long renewedNanos;
    private volatile int alive = 1;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = Thread.ofVirtual().name("peers").unstarted(this::keep);

    private MongoPeers(MongoWorkspace workspace, PeerSettings settings, MeterRegistry meters) {
        this.workspace = workspace;
        this.settings = settings;
        this.rooms = new MongoKeyValueStore(workspace, ROOMS);
        this.lease = new Lease(
                workspace, workspace.collection(GATEWAYS).withWriteConcern(WriteConcern.W1), gateway, settings.lease());
        this.own = new OwnRooms(workspace, workspace.collection(ROOMS).withWriteConcern(WriteConcern.W1), gateway);
        var dropped = Counter.builder("plumbline.live.gestures.unsent")
                .description("Gestures that were not passed on to other gateways because there were too many")
                .register(meters);
        this.gesturesOut =
                new GestureLane(workspace.collection(GESTURES), gateway, settings.gestures(), dropped::increment);
        Gauge.builder("plumbline.live.gateways", () -> alive)
                .description("Gateways of this workspace that are there, this one included")
                .register(meters);
    }

    /**
     * Joins the other gateways of the workspace.
     *
     * @param workspace stays open when this is closed, and is to be closed after it
     * @throws StoreException when the database cannot be used now
     */
    public static MongoPeers open(MongoWorkspace workspace, PeerSettings settings, MeterRegistry meters) {
        var peers = new MongoPeers(workspace, settings, meters);
        peers.lease.prepare();
        peers.own.prepare();
        workspace.run(() -> GestureTail.prepare(workspace.database(), GESTURES));
        return peers;
    }

    @Override
    public void follow(Told told) {
        var them = new OthersRooms(gateway, told);
        var tail = new GestureTail(workspace.collection(GESTURES), gateway, told);
        others = them;
        gesturesIn = tail;
        renew(them);
        MirroredKeys.start(rooms, "", them);
        workspace.run(tail::start);
        gesturesOut.start();
        keeper.start();
    }

    @Override
    public void attend(Room room, List<Stay> people) {
        own.attend(room, people);
    }

    @Override
    public void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
        gesturesOut.offer(by, task, pointing);
    }

    private void keep() {
        var away = false;
        while (true) {
            try {
                if (closing.await(settings.rooms().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                if (others != null && (isDue() || others.metStranger())) {
                    renew(others);
                }
                own.write(serverTime);
                away = false;
            } catch (InterruptedException stop) {
                return;
            } catch (StoreException e) {
                if (!away && closing.getCount() > 0) {
                    LOG.warn("Other gateways are not told who is here: {}", e.getMessage());
                }
                away = true;
            }
        }
    }

    private boolean isDue() {
        return System.nanoTime() - renewedNanos >= settings.lease().toNanos() / RENEWALS;
    }

    private void renew(OthersRooms them) {
        var round = lease.renew();
        renewedNanos = System.nanoTime();
        serverTime = round.now();
        alive = round.alive().size();
        them.alive(round.alive());
    }

    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        gesturesOut.close();
        rooms.close();
        if (gesturesIn != null) {
            gesturesIn.close();
        }
        try {
            if (keeper.isAlive()) {
                keeper.join(CLOSING);
            }
            own.end();
            lease.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            LOG.info("The other gateways will notice by themselves that this one is gone: {}", e.getMessage());
        }
    }
}
