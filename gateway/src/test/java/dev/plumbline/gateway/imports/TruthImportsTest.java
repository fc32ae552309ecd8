package dev.plumbline.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.imports.TruthImport.Asked;
import dev.plumbline.gateway.imports.TruthImport.OnError;
import dev.plumbline.gateway.imports.TruthImport.State;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthImportsTest {
    private static final BenchmarkId BENCHMARK = new BenchmarkId("meadow-1");
    private static final PersonId BY = new PersonId("manager");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path directory;

    /** The other gateway is whatever wrote to the store that both share. */
    @Test
    void P8_one_import_into_a_benchmark_at_a_time_whichever_gateway_does_it_until_that_is_gone() throws Exception {
        try (var server = Plumbline.start(Settings.local(directory.resolve("server"), 0));
                var store = RocksDbKeyValueStore.open(directory.resolve("shared"))) {
            anotherGatewayBegins(store, "theirs");

            assertThat(begun(server, store, NOON.plusSeconds(1), "ours")).isEmpty();
            assertThat(store.get(TruthImports.key(BENCHMARK, "ours"))).isEmpty();

            assertThat(begun(server, store, NOON.plus(Duration.ofMinutes(1)), "ours"))
                    .isPresent();
            assertThat(stored(store, "ours").problem()).isNotNull();
        }
    }

    private static void anotherGatewayBegins(KeyValueStore store, String id) {
        var asked = new Asked("labels.json", 10, OnError.KEEP, BY, NOON);
        var theirs = TruthImport.begun(id, BENCHMARK, asked, null).in(State.CHECKING, 0.5);
        store.put(TruthImports.key(BENCHMARK, id), Json.bytes(theirs));
        store.put(TruthImports.LATEST + BENCHMARK, id.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<TruthImport> begun(Plumbline server, KeyValueStore store, Instant now, String id)
            throws IOException, InterruptedException {
        var place = Scratch.open(directory.resolve("scratch")).place();
        var file = Files.writeString(place.folder().resolve("labels.json"), "{}");
        var wanted = new TruthImports.Wanted(id, BENCHMARK, file, null, OnError.KEEP, BY, "test");
        try (var imports = TruthImports.start(server.commands(), server.readSide(), store, InstantSource.fixed(now))) {
            var begun = imports.begin(wanted, place);
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (begun.isPresent() && stored(store, id).underWay()) {
                assertThat(System.nanoTime()).as("ended in time").isLessThan(deadline);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return begun;
        }
    }

    private static TruthImport stored(KeyValueStore store, String id) {
        return Json.read(store.get(TruthImports.key(BENCHMARK, id)).orElseThrow(), TruthImport.class);
    }
}
