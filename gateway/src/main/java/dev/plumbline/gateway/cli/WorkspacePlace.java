package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.StoreLocation;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command is about: either option names it. For {@code @ArgGroup(multiplicity = "1")}. */
final class WorkspacePlace {
    @Option(names = "--data-dir", paramLabel = "DIR", description = "The workspace's data directory.")
    private @Nullable Path dataDir;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The workspace's mongodb://HOSTS/NAME?replicaSet=RS, or its data directory.")
    private @Nullable String store;

    StoreLocation location() {
        return dataDir != null ? new StoreLocation.Directory(dataDir) : StoreLocation.of(Objects.requireNonNull(store));
    }

    /** As it was typed: may hold a password, not to be shown. */
    String store() {
        return dataDir != null ? dataDir.toString() : Objects.requireNonNull(store);
    }
}
