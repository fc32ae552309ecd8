package dev.plumbline.gateway.imports;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.background.LowPriorityThreads;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.imports.TruthImport.Asked;
import dev.plumbline.gateway.imports.TruthImport.OnError;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.store.KeyValueStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of ground truth, in the background and a few at a time. How far each is stands in the key-value store, so that
 * every gateway can tell. It is not gone on with after a restart, for its file is gone; sent again, what is there is left.
 */
public final class TruthImports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TruthImports.class);
    private static final String PREFIX = "truth-import/";

    /** Holds the id of the latest import into a benchmark; who begins one moves it on, and of two gateways one succeeds. */
    static final String LATEST = "truth-import-latest/";

    private static final int AT_ONCE = 2;
    private static final int KEPT = 20;
    private static final long TELL_MILLIS = 500;
    private static final long END_SECONDS = 5;

    /** Whoever does an import says so every half second; one of whom nothing was heard for so long has gone. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private final Commands commands;
    private final ReadSide read;
    private final KeyValueStore store;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, new LowPriorityThreads("imports"));
    private final Map<String, TruthImportRun> running = new ConcurrentHashMap<>();
    private final Thread teller;

    /**
     * What somebody sent to be imported.
     *
     * @param file        in the place, under its own name
     * @param format      what to read it as; null to find out
     * @param correlation names the request in the events that it causes
     */
    public record Wanted(
            String id,
            BenchmarkId benchmark,
            Path file,
            @Nullable Format format,
            OnError onError,
            PersonId by,
            String correlation) {}

    private TruthImports(Commands commands, ReadSide read, KeyValueStore store, InstantSource clock) {
        this.commands = commands;
        this.read = read;
        this.store = store;
        this.clock = clock;
        this.teller = Thread.ofVirtual().name("imports-teller").unstarted(this::tellAll);
    }

    /** @param store for how far each import is */
    public static TruthImports start(Commands commands, ReadSide read, KeyValueStore store, InstantSource clock) {
        var imports = new TruthImports(commands, read, store, clock);
        imports.teller.start();
        return imports;
    }

    /**
     * Begins an import, unless one into the same benchmark is under way.
     *
     * @param place deleted when the import has ended
     * @return nothing when one is under way; the place is then still the caller's
     */
    public Optional<TruthImport> begin(Wanted wanted, Scratch.Place place) throws IOException {
        synchronized (this) {
            var latest = store.get(LATEST + wanted.benchmark()).orElse(null);
            if (isUnderWay(wanted.benchmark(), latest)) {
                return Optional.empty();
            }
            var run = new TruthImportRun(commands, read, wanted, place, begun(wanted));
            tell(run);
            if (!store.compareAndSet(
                    LATEST + wanted.benchmark(), latest, wanted.id().getBytes(StandardCharsets.UTF_8))) {
                store.delete(key(wanted.benchmark(), wanted.id()));
                return Optional.empty();
            }
            running.put(wanted.id(), run);
            threads.execute(() -> carryOut(run));
            forgetOld(wanted.benchmark());
            return Optional.of(run.now());
        }
    }

    private boolean isUnderWay(BenchmarkId benchmark, byte @Nullable [] id) {
        return id != null
                && find(benchmark, new String(id, StandardCharsets.UTF_8))
                        .filter(TruthImport::underWay)
                        .isPresent();
    }

    private TruthImport begun(Wanted wanted) throws IOException {
        var file = wanted.file();
        var asked = new Asked(
                file.getFileName().toString(), Files.size(file), wanted.onError(), wanted.by(), clock.instant());
        var format = wanted.format();
        return TruthImport.begun(wanted.id(), wanted.benchmark(), asked, format == null ? null : format.id());
    }

    /** The latest imports into a benchmark, the newest first. */
    public List<TruthImport> of(BenchmarkId benchmark) {
        var here = Map.copyOf(running);
        return store.scan(PREFIX + benchmark + "/", "", 2 * KEPT).stream()
                .map(entry -> latest(here, entry.value()))
                .sorted(Comparator.comparing((TruthImport each) -> each.asked().at())
                        .reversed())
                .toList();
    }

    public Optional<TruthImport> find(BenchmarkId benchmark, String id) {
        var here = Map.copyOf(running);
        return store.get(key(benchmark, id)).map(bytes -> latest(here, bytes));
    }

    /** @param here those under way on this gateway, looked up before the store was: one that has ended since is in the store */
    private TruthImport latest(Map<String, TruthImportRun> here, byte[] bytes) {
        var stored = Json.read(bytes, TruthImport.class);
        var run = here.get(stored.id());
        if (run != null) {
            return run.now();
        }
        boolean gone = stored.underWay() && stored.seen().plus(GONE).isBefore(clock.instant());
        return gone ? stored.brokenOff() : stored;
    }

    private void carryOut(TruthImportRun run) {
        try (var _ = run.place()) {
            run.run();
        } catch (IOException e) {
            LOG.warn("The files of import {} were not deleted: {}", run.now().id(), e.toString());
        } finally {
            tellUnlessAway(run);
        }
    }

    private void tellAll() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(TELL_MILLIS);
                running.values().forEach(this::tellUnlessAway);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellUnlessAway(TruthImportRun run) {
        try {
            tell(run);
        } catch (RuntimeException e) {
            LOG.debug("How far import {} is could not be told: {}", run.now().id(), e.toString());
        }
    }

    /**
     * One at a time, so that what is older is never written over what is newer. What has ended is told until it is stored: while the
     * database is away it would otherwise be taken for broken off.
     */
    private void tell(TruthImportRun run) {
        synchronized (run) {
            var now = run.now().seen(clock.instant());
            store.put(key(now.benchmark(), now.id()), Json.bytes(now));
            if (!now.underWay()) {
                running.remove(now.id());
            }
        }
    }

    private void forgetOld(BenchmarkId benchmark) {
        var ended = new ArrayList<>(of(benchmark));
        ended.removeIf(TruthImport::underWay);
        ended.stream().skip(KEPT).forEach(old -> store.delete(key(benchmark, old.id())));
    }

    static String key(BenchmarkId benchmark, String id) {
        return PREFIX + benchmark + "/" + id;
    }

    /** Breaks off what is under way. */
    @Override
    public void close() throws InterruptedException {
        running.values().forEach(TruthImportRun::breakOff);
        threads.shutdown();
        threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        teller.interrupt();
        teller.join();
    }
}
