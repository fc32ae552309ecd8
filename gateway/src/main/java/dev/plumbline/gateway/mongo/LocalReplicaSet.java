package dev.plumbline.gateway.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import dev.plumbline.gateway.mongo.MemberState.Role;
import dev.plumbline.gateway.process.FreePorts;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * A replica set on this machine, in one directory; see the package for what is where. Its members listen on 127.0.0.1 only
 * and know no passwords. They outlive the process that starts them.
 */
public final class LocalReplicaSet {
    /** Of the set, as in {@code ?replicaSet=plumbline}. */
    public static final String NAME = "plumbline";

    private static final int MOST_MEMBERS = 7;
    private static final Duration READY = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 100;

    // Below the ports that systems give to outgoing connections, so that they are still free at the next start.

    private final Path directory;
    private final List<ReplicaMember> members;

    private LocalReplicaSet(Path directory, List<ReplicaMember> members) {
        this.directory = directory;
        this.members = members;
    }

    /** The set kept in a directory, running or not. */
    public static Optional<LocalReplicaSet> in(Path directory) {
        var absolute = directory.toAbsolutePath().normalize();
        try {
            var ports = Files.readAllLines(absolute.resolve("members")).stream()
                    .map(Integer::parseInt)
                    .toList();
            return Optional.of(new LocalReplicaSet(
                    absolute,
                    IntStream.range(0, ports.size())
                            .mapToObj(
                                    i -> new ReplicaMember(i + 1, absolute.resolve("member-" + (i + 1)), ports.get(i)))
                            .toList()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Lays out a new set; nothing runs yet.
     *
     * @throws StoreException when the directory holds something else or cannot be written
     */
    public static LocalReplicaSet create(Path directory, int members) {
        if (members < 1 || members > MOST_MEMBERS) {
            throw new StoreException("A replica set has 1 to %d members that vote, not %d; 3 survive the loss of one."
                    .formatted(MOST_MEMBERS, members));
        }
        var absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            try (var inside = Files.list(absolute)) {
                if (inside.findAny().isPresent()) {
                    throw new StoreException(
                            "%s holds something that is no replica set of Plumbline's. Choose another directory with --dir."
                                    .formatted(absolute));
                }
            }
            Files.writeString(
                    absolute.resolve("members"),
                    FreePorts.find(members).stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new StoreException(
                    "%s cannot be written: %s. Choose another directory with --dir."
                            .formatted(absolute, e.getMessage()),
                    e);
        }
        return in(absolute).orElseThrow();
    }

    public List<ReplicaMember> members() {
        return members;
    }

    /** How clients reach a database of the set. */
    public String uri(String database) {
        return members.stream()
                .map(ReplicaMember::address)
                .collect(Collectors.joining(",", "mongodb://", "/" + database + "?replicaSet=" + NAME));
    }

    /**
     * Starts the members that do not run, and returns once one of them is primary and the others follow it.
     *
     * @throws StoreException saying what does not come
     */
    public void start(MongodProgram program, ReplicaSettings settings) {
        members.forEach(member -> member.start(program, settings));
        initiate(settings);
        var deadline = System.nanoTime() + READY.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new StoreException("The replica set in %s has no primary after %d s (%s)."
                        .formatted(directory, READY.toSeconds(), said(states())));
            }
            pause();
        }
    }

    private boolean isReady() {
        var states = states();
        return states.stream().anyMatch(state -> state.role() == Role.PRIMARY)
                && states.stream().allMatch(state -> state.role() == Role.PRIMARY || state.role() == Role.SECONDARY);
    }

    private void initiate(ReplicaSettings settings) {
        var first = members.getFirst();
        var configuration = new Document("_id", NAME)
                .append(
                        "members",
                        members.stream()
                                .map(member ->
                                        new Document("_id", member.number() - 1).append("host", member.address()))
                                .toList())
                .append("settings", new Document("electionTimeoutMillis", (int)
                        settings.electionTimeout().toMillis()));
        try (var client = MemberState.client(first, READY)) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        } catch (MongoCommandException e) {
            if (!"AlreadyInitialized".equals(e.getErrorCodeName())) {
                throw new StoreException("The replica set cannot be initiated: " + e.getErrorMessage() + ".", e);
            }
        } catch (MongoException e) {
            throw new StoreException(
                    "The replica set cannot be initiated: member 1 does not answer (%s).".formatted(e.getMessage()), e);
        }
    }

    /** What each member is doing, in order of their numbers. Takes about a second for one that does not answer. */
    public List<MemberState> states() {
        return members.parallelStream().map(MemberState::of).toList();
    }

    /** The member that takes writes, while there is one. */
    public Optional<ReplicaMember> primary() {
        return states().stream()
                .filter(state -> state.role() == Role.PRIMARY)
                .findFirst()
                .map(MemberState::member);
    }

    /**
     * Lets every member end, the primary last: nobody is elected meanwhile.
     *
     * @throws StoreException when one does not end; the others are stopped all the same
     */
    public void stop() {
        var primary = primary();
        var others = members.stream()
                .filter(member -> primary.filter(member::equals).isEmpty())
                .toList();
        StoreException failure = null;
        for (var member : IntStream.range(0, members.size())
                .mapToObj(i -> i < others.size() ? others.get(i) : primary.orElseThrow())
                .toList()) {
            try {
                member.stop();
            } catch (StoreException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ends every member at once and without care. */
    public void kill() {
        members.forEach(ReplicaMember::kill);
    }

    private static String said(List<MemberState> states) {
        return states.stream().map(MemberState::sentence).collect(Collectors.joining(", "));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while the replica set was starting.", e);
        }
    }
}
