package dev.plumbline.gateway.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A disk that fails and a clock that jumps, for one process and without privileges: a small library stands before the C
 * library in the server under drill and does what a shared file says. It is compiled here, so a C compiler is needed.
 */
final class Faults {
    private static final int BYTES = 16;
    private static final int DISK_AT = 0;
    private static final int CLOCK_AT = 8;

    private final Map<String, String> environment;
    private final MappedByteBuffer shared;

    /** What a disk does, by the bits of {@code faults.c}. */
    enum Disk {
        WORKS(0),
        NO_SPACE(1),
        WRITES_FAIL(2),
        SYNCS_FAIL(4),
        WRITES_TORN(8);

        private final int bits;

        Disk(int bits) {
            this.bits = bits;
        }
    }

    private Faults(Map<String, String> environment, MappedByteBuffer shared) {
        this.environment = environment;
        this.shared = shared;
    }

    /**
     * @param directory for the library and the shared file
     * @param under     only what is stored below it fails
     */
    static Faults in(Path directory, Path under) throws CannotDrill {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new CannotDrill(
                    "Faults are put before the C library of Linux; this is " + System.getProperty("os.name") + ".");
        }
        try {
            Files.createDirectories(under);
            var library = compile(directory);
            var file = Files.write(directory.resolve("faults"), new byte[BYTES]);
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var shared = channel.map(MapMode.READ_WRITE, 0, BYTES);
                shared.order(ByteOrder.nativeOrder());
                return new Faults(
                        Map.of(
                                "LD_PRELOAD", library.toAbsolutePath().toString(),
                                "PLUMBLINE_FAULTS", file.toAbsolutePath().toString(),
                                "PLUMBLINE_FAULTS_UNDER", under.toRealPath().toString()),
                        shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile(Path directory) throws IOException, CannotDrill {
        var source = directory.resolve("faults.c");
        var library = directory.resolve("faults.so");
        try (InputStream in = Objects.requireNonNull(Faults.class.getResourceAsStream("/drill/faults.c"))) {
            Files.write(source, in.readAllBytes());
        }
        try {
            var compiling = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(compiling.getInputStream().readAllBytes());
            if (compiling.waitFor() != 0) {
                throw new CannotDrill("The library that makes the disk fail does not compile: " + said.strip());
            }
            return library;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException missing) {
            throw new CannotDrill(
                    "There is no C compiler (cc), which is needed to put faults before the C library: install gcc.");
        }
    }

    /** What the server under drill is started with. */
    Map<String, String> environment() {
        return environment;
    }

    void disk(Disk disk) {
        shared.putInt(DISK_AT, disk.bits);
    }

    /** From now on the server's clock is so far ahead of the machine's, or behind it. */
    void clockAhead(Duration ahead) {
        shared.putLong(CLOCK_AT, ahead.toNanos());
    }
}
