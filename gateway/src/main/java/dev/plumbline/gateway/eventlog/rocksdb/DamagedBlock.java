package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks into a file whose checksum is wrong, by the checksums of the events in it: which of them is altered? RocksDB may
 * crash over what it reads there, so this happens in a process of its own, and its answer is only a better one.
 */
final class DamagedBlock {

    private static final long PATIENCE_SECONDS = 60;

    private DamagedBlock() {}

    /** The first altered event, if the other process finds it. */
    static Optional<Verification.Altered> look(Path directory) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:-CreateCoredumpOnCrash",
                            "-XX:ErrorFile=/dev/null",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DamagedBlock.class.getName(),
                            directory.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? parse(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Verification.Altered> parse(String said) {
        String[] parts = said.lines().reduce("", (before, line) -> line).split("\t", 2);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new Verification.Altered(Long.parseLong(parts[0]), parts[1]));
    }

    /** Prints position and reason with a tab between, or nothing. */
    public static void main(String[] arguments) throws IOException {
        Path notes = Files.createTempDirectory("plumbline-audit");
        try (LogDatabase database =
                LogDatabase.openReadOnly(Path.of(arguments[0]), RocksDatabase.readOnlyOptions(notes))) {
            new LogAudit(database, 0, events -> {})
                    .recordsWithoutBlockChecksums()
                    .ifPresent(altered -> System.out.println(altered.position() + "\t" + altered.why()));
        } catch (StoreException unreadable) {
            System.exit(1);
        }
    }
}
