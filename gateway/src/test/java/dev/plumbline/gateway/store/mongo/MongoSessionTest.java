package dev.plumbline.gateway.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.plumbline.gateway.store.StoreAwayException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a session that another gateway ends, having heard nothing of its owner for too long. */
class MongoSessionTest {
    private static final Path PLACE = Path.of("sessions");
    private static final String LONG = "sleep(20000) || true";

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    @Test
    @Timeout(60)
    void a_session_that_another_gateway_ends_in_the_middle_of_something_passes_and_serves_again() throws Exception {
        var workspace = WORKSPACES.open(PLACE);
        var records = workspace.collection("records");
        records.insertOne(new Document("_id", 1));
        try (var slow = workspace.session();
                var taking = WORKSPACES.open(PLACE).session()) {
            var working = CompletableFuture.supplyAsync(() -> catchThrowable(() -> slow.transaction(
                    session -> records.find(session, Filters.where(LONG)).first())));
            awaitAtWork(slow.id());
            taking.kill(slow.id());

            assertThat(working.get()).isInstanceOf(StoreAwayException.class);
            slow.transaction(session -> records.insertOne(session, new Document("_id", 2)));
        }
        assertThat(records.countDocuments()).isEqualTo(2);
    }

    private static void awaitAtWork(Binary session) throws InterruptedException {
        var mine = new Document("currentOp", true).append("lsid.id", session);
        try (var client = MongoClients.create(WORKSPACES.uri(PLACE))) {
            var admin = client.getDatabase("admin");
            while (admin.runCommand(mine).getList("inprog", Document.class).isEmpty()) {
                Thread.sleep(5);
            }
        }
    }
}
