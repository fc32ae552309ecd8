package dev.plumbline.gateway.mongo;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One member of a local replica set: a {@code mongod} that outlives who started it.
 *
 * @param number    1 and up
 * @param directory what it stores, its process id and its log
 */
public record ReplicaMember(int number, Path directory, int port) {
    static final String HOST = "127.0.0.1";
    private static final int STARTING_SECONDS = 60;
    private static final int STOPPING_SECONDS = 30;

    /** Such as {@code 127.0.0.1:27101}. */
    public String address() {
        return HOST + ":" + port;
    }

    /** Its process, while it runs; also while it is paused. */
    public Optional<ProcessHandle> process() {
        try {
            var pid = Files.readString(pidFile()).strip();
            return pid.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(pid)).filter(this::isMine);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process that died without clearing up leaves its id, which another program may have by now. */
    private boolean isMine(ProcessHandle process) {
        var arguments = process.info().arguments();
        return process.isAlive()
                && (arguments.isEmpty() || List.of(arguments.get()).contains(data().toString()));
    }

    /**
     * Starts it where it does not run, and returns once it answers on its port.
     *
     * @throws StoreException saying why it does not start
     */
    public void start(MongodProgram program, ReplicaSettings settings) {
        if (process().isPresent()) {
            return;
        }
        try {
            Files.createDirectories(data());
            Files.deleteIfExists(pidFile());
            var starting = program.command(settings.arguments(this))
                    .redirectOutput(directory.resolve("start").toFile())
                    .start();
            if (!starting.waitFor(STARTING_SECONDS, TimeUnit.SECONDS) || starting.exitValue() != 0) {
                starting.destroyForcibly();
                throw new StoreException("Member %d of the replica set does not start on port %d: %s. Its log is %s."
                        .formatted(number, port, reason(), log()));
            }
        } catch (IOException e) {
            throw new StoreException(
                    "Member %d of the replica set cannot be started in %s: %s."
                            .formatted(number, directory, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while member %d was starting.".formatted(number), e);
        }
    }

    private String reason() throws IOException {
        var said = Files.exists(log()) ? Files.readString(log()) : "";
        var lines = said.lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - 50))
                .filter(line -> line.contains("\"error\":") || line.contains("\"s\":\"E\""))
                .findFirst()
                .map(line -> line.contains("already in use") || line.contains("SocketException")
                        ? "the port is in use by another program"
                        : line)
                .orElse("it gave up without a word");
    }

    /**
     * Lets it end in its own time: a primary hands over, then everything is on disk. A paused one is woken for it.
     *
     * @throws StoreException when it does not end
     */
    public void stop() {
        process().ifPresent(running -> {
            running.destroy();
            resume();
            try {
                running.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("Interrupted while member %d was stopping.".formatted(number), e);
            } catch (ExecutionException | TimeoutException e) {
                throw new StoreException(
                        "Member %d of the replica set (process %d) does not end within %d s. Its log is %s."
                                .formatted(number, running.pid(), STOPPING_SECONDS, log()),
                        e);
            }
        });
    }

    /** {@code kill -9}: it ends at once, as if the machine had lost power but for what the kernel still writes. */
    public void kill() {
        process().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().orTimeout(STOPPING_SECONDS, TimeUnit.SECONDS).join();
        });
    }

    /** Stops the process where it is ({@code SIGSTOP}): it answers nobody and lets no connection go. */
    public void pause() {
        signal("STOP");
    }

    /** Ends a {@link #pause}. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        process().ifPresent(running -> {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(running.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new StoreException(
                        "No signal can be sent to member %d: %s.".formatted(number, e.getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    Path data() {
        return directory.resolve("data");
    }

    Path pidFile() {
        return directory.resolve("pid");
    }

    Path log() {
        return directory.resolve("log");
    }
}
