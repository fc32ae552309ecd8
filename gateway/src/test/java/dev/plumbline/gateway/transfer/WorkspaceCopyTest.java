package dev.plumbline.gateway.transfer;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.Incoming;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Copied;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCopyTest {
    private static final int TRANSACTIONS = 3_000;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    Path directory;

    private String sha256;

    @BeforeEach
    void aWorkspace() throws Exception {
        try (var sides = new Sides()) {
            var workspace = sides.target(name("a"));
            write(workspace.log(), TRANSACTIONS);
            workspace.keys().put("person/ada", "Ada".getBytes(UTF_8));
            workspace.keys().put("attempts/name/1", new byte[8]);
            workspace.keys().put("idempotency/ada/1", new byte[8]);
            sha256 = keep(workspace.files(), "a photograph");
        }
    }

    @Test
    void every_event_arrives_at_its_position_with_its_hash_and_accounts_and_files_too() throws Exception {
        var copied = copy("a", "b");
        try (var sides = new Sides()) {
            var from = sides.source(name("a"));
            var to = sides.source(name("b"));
            assertThat(copied.events()).isEqualTo(from.log().head());
            assertThat(all(to)).isEqualTo(all(from)).hasSize((int) copied.events());
            assertThat(copied.head())
                    .isEqualTo(from.log().read(copied.events(), 1).getFirst().hash());
            assertThat(to.keys().scan("", "", 100))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.key()).isEqualTo("person/ada"));
            assertThat(to.files().find(sha256).orElseThrow()).hasContent("a photograph");
        }
    }

    @Test
    void a_workspace_goes_to_MongoDB_and_back_and_is_the_same() throws Exception {
        var uri = DATABASE.another();
        assertThat(copy("a", uri)).isEqualTo(copy(uri, "back"));
        try (var sides = new Sides()) {
            var from = sides.source(name("a"));
            var back = sides.source(name("back"));
            assertThat(all(back)).isEqualTo(all(from));
            assertThat(back.keys().get("person/ada")).hasValue("Ada".getBytes(UTF_8));
            assertThat(back.files().find(sha256).orElseThrow()).hasContent("a photograph");
        }
        assertThatThrownBy(() -> copy("a", uri))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void an_empty_workspace_can_be_copied() throws Exception {
        try (var sides = new Sides()) {
            sides.target(name("empty"));
        }
        assertThat(copy("empty", "b").events()).isZero();
    }

    @Test
    void a_copy_that_broke_off_goes_on_where_it_was_and_cannot_be_served_before() throws Exception {
        var breaks = new AtomicBoolean(true);
        try (var sides = new Sides()) {
            var from = sides.source(name("a"));
            var half = from.log().read(1, TRANSACTIONS / 2).stream()
                    .filter(event -> event.remaining() == 0)
                    .toList()
                    .getLast()
                    .position();
            var broken = new Source(
                    from.name(),
                    LogSource.of(() -> half, from.log()::read),
                    from.keys(),
                    failing(from.files(), breaks));
            assertThatThrownBy(() -> WorkspaceCopy.run(broken, sides.target(name("b")), (_, _, _) -> {}))
                    .hasMessage("the disk is gone");
        }
        try (var sides = new Sides()) {
            assertThatThrownBy(() -> sides.source(name("b")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("has not come to its end");
        }
        var told = Collections.synchronizedList(new ArrayList<Long>());
        try (var sides = new Sides()) {
            WorkspaceCopy.run(sides.source(name("a")), sides.target(name("b")), (part, done, _) -> {
                if (part == CopyProgress.Part.EVENTS) {
                    told.add(done);
                }
            });
        }
        assertThat(told.getFirst()).isGreaterThan(TRANSACTIONS / 2);
        try (var sides = new Sides()) {
            assertThat(all(sides.source(name("b")))).isEqualTo(all(sides.source(name("a"))));
        }
    }

    @Test
    void a_store_that_holds_a_workspace_is_not_copied_into() throws Exception {
        copy("a", "b");
        assertThatThrownBy(() -> copy("a", "b"))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith("is not empty: it holds a workspace of %d events. Copy into an empty store."
                        .formatted(TRANSACTIONS * 2));
    }

    @Test
    void a_copy_is_not_gone_on_with_from_another_workspace() throws Exception {
        try (var sides = new Sides()) {
            write(sides.target(name("other")).log(), 10);
        }
        try (var sides = new Sides()) {
            var from = sides.source(name("other"));
            var broken =
                    new Source(from.name(), from.log(), from.keys(), failing(from.files(), new AtomicBoolean(true)));
            assertThatThrownBy(() -> WorkspaceCopy.run(broken, sides.target(name("b")), (_, _, _) -> {}));
        }
        assertThatThrownBy(() -> copy("a", "b"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("begun from another log");
    }

    @Test
    void an_event_that_was_altered_on_its_way_is_noticed() throws Exception {
        try (var sides = new Sides()) {
            var from = sides.source(name("a"));
            var altering = LogSource.of(
                    from.log()::head,
                    (position, limit) -> from.log().read(position, limit).stream()
                            .map(event -> event.position() == 1_001 ? altered(event) : event)
                            .toList());
            var source = new Source(from.name(), altering, from.keys(), from.files());
            assertThatThrownBy(() -> WorkspaceCopy.run(source, sides.target(name("b")), (_, _, _) -> {}))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void what_does_not_exist_cannot_be_copied() {
        assertThatThrownBy(() -> copy("nowhere", "b"))
                .isInstanceOf(StoreException.class)
                .hasMessage("There is no workspace in %s.".formatted(name("nowhere")));
    }

    @Test
    void a_workspace_is_copied_from_under_the_server_that_writes_it() throws Exception {
        try (var server = new Sides()) {
            var serving = server.target(name("a"));
            var going = new AtomicBoolean(true);
            var writer = Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    serving.log()
                            .append(AppendCondition.none(), List.of(event("more"), event("more")))
                            .join();
                }
            });
            for (var backup : List.of("b", "c", "d")) {
                var copied = copy("a", backup);
                assertThat(copied.events()).isGreaterThanOrEqualTo(TRANSACTIONS * 2);
                assertThat(copied.events() % 2).isZero();
                assertThat(serving.log().read(copied.events(), 1).getFirst().hash())
                        .isEqualTo(copied.head());
            }
            going.set(false);
            writer.join();
        }
    }

    private static StoredEvent altered(StoredEvent event) {
        return new StoredEvent(
                event.position(),
                event.id(),
                event.at(),
                event.name(),
                event.version(),
                "{}".getBytes(UTF_8),
                event.metadata(),
                event.tags(),
                event.remaining(),
                event.hash());
    }

    private Copied copy(String from, String to) throws IOException {
        try (var sides = new Sides()) {
            return WorkspaceCopy.run(sides.source(name(from)), sides.target(name(to)), (_, _, _) -> {});
        }
    }

    /** Transactions of one event and of three, two on average. */
    private static void write(EventLog log, int transactions) {
        var stored = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < transactions; i++) {
            List<NewEvent> events = i % 2 == 0 ? List.of(event("a")) : List.of(event("b"), event("c"), event("d"));
            stored.add(log.append(AppendCondition.none(), events));
        }
        stored.forEach(CompletableFuture::join);
    }

    private static List<String> all(Source source) {
        return source.log().read(1, Integer.MAX_VALUE - 1).stream()
                .map(event -> event.position() + " " + event.id() + " " + event.remaining() + " " + event.hash())
                .toList();
    }

    private String name(String store) {
        return store.startsWith("mongodb:") ? store : directory.resolve(store).toString();
    }

    private static String keep(FileStore files, String text) throws IOException {
        try (var arriving = files.receive(100)) {
            arriving.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            return files.keep(arriving);
        }
    }

    private static FileStore failing(FileStore files, AtomicBoolean breaks) {
        return new FileStore() {
            @Override
            public Incoming receive(long limit) throws IOException {
                return files.receive(limit);
            }

            @Override
            public String keep(Incoming arrived) throws IOException {
                return files.keep(arrived);
            }

            @Override
            public boolean has(String sha256) {
                return files.has(sha256);
            }

            @Override
            public Optional<Path> find(String sha256) throws IOException {
                return files.find(sha256);
            }

            @Override
            public void keepBeside(String sha256, String name, byte[] made) throws IOException {
                files.keepBeside(sha256, name, made);
            }

            @Override
            public Optional<Path> findBeside(String sha256, String name) throws IOException {
                return files.findBeside(sha256, name);
            }

            @Override
            public Stream<String> all() throws IOException {
                if (breaks.get()) {
                    throw new IOException("the disk is gone");
                }
                return files.all();
            }

            @Override
            public void close() {
                files.close();
            }
        };
    }
}
