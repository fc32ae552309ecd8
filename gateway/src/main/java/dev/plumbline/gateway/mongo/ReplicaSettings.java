package dev.plumbline.gateway.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the members of a local replica set are run.
 *
 * @param cacheMb         of each member, 256 or more; an idle one takes about 230 MB in all
 * @param oplogMb         how much history a member keeps for those that were away and for change streams
 * @param electionTimeout how long a primary is missed before another is elected
 */
public record ReplicaSettings(int cacheMb, int oplogMb, Duration electionTimeout) {
    /** To try things on: elections as in production. */
    public static final ReplicaSettings DEFAULT = new ReplicaSettings(512, 2048, Duration.ofSeconds(10));

    /** For tests: small and impatient. */
    public static final ReplicaSettings SMALL = new ReplicaSettings(256, 256, Duration.ofSeconds(2));

    /** A signalled primary hands over at once instead of being quiet for 15 s. */
    private static final int QUIET_MILLIS = 200;

    private static final double MB_PER_GB = 1024;

    List<String> arguments(ReplicaMember member) {
        var arguments = new ArrayList<>(List.of(
                "--fork",
                "--replSet",
                LocalReplicaSet.NAME,
                "--bind_ip",
                ReplicaMember.HOST,
                "--port",
                Integer.toString(member.port()),
                "--dbpath",
                member.data().toString(),
                "--pidfilepath",
                member.pidFile().toString(),
                "--logpath",
                member.log().toString(),
                "--logappend",
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                Double.toString(cacheMb / MB_PER_GB),
                "--oplogSize",
                Integer.toString(oplogMb)));
        for (var parameter : List.of(
                "shutdownTimeoutMillisForSignaledShutdown=" + QUIET_MILLIS, "diagnosticDataCollectionEnabled=false")) {
            arguments.add("--setParameter");
            arguments.add(parameter);
        }
        return arguments;
    }
}
