package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import dev.plumbline.projections.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runners of several gateways on one log and one projection store: every event is folded once, whoever comes and goes. */
class SeveralGatewaysTest {
    private static final int EVENTS = 60;

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    @TempDir
    Path directory;

    private FoldedLog log;

    @BeforeEach
    void openLog() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        log = FoldedLog.open(directory.resolve("log"));
    }

    @AfterEach
    void closeLog() {
        log.close();
        Awaitility.reset();
    }

    @Test
    void who_does_not_fold_knows_how_far_the_other_is_and_goes_on_when_it_leaves() throws Exception {
        try (var storeOne = store();
                var storeTwo = store()) {
            var one = start(storeOne);
            try (var two = start(storeTwo)) {
                log.append(Folds.events(EVENTS, 1));
                reached(one, two);
                log.append(Folds.events(EVENTS, 2));
                reached(one, two);
                one.close();
                log.append(Folds.events(EVENTS, 3));
                reached(two);
                log.assertFoldedFromScratch(storeTwo, Projections.ALL);
            }
        }
    }

    @Test
    void a_gateway_that_was_paused_in_the_middle_of_a_batch_doubles_nothing_when_it_wakes() throws Exception {
        log.append(Folds.events(EVENTS, 4));
        var paused = new PausedClaims(store());
        try (var storeTwo = store();
                var one = start(paused)) {
            reached(one);
            paused.pause();
            log.append(Folds.events(EVENTS, 5));
            assertThat(paused.stands().await(60, TimeUnit.SECONDS)).isTrue();
            try (var two = start(storeTwo)) {
                reached(two); // the claim has to run out first
                log.append(Folds.events(EVENTS, 6));
                reached(two);

                paused.resume();
                await().until(paused::lost);
                reached(one, two);
                log.assertFoldedFromScratch(storeTwo, Projections.ALL);
            }
            log.append(Folds.events(EVENTS, 7));
            reached(one);
            assertThat(one.failure()).isEmpty();
            log.assertFoldedFromScratch(storeTwo, Projections.ALL);
        }
    }

    private MongoProjectionStore store() {
        return MongoProjectionStore.open(WORKSPACES.open(directory), MongoProjectionStore.newNode());
    }

    private ProjectionRunner start(ProjectionStore store) {
        return log.start(store, Projections.ALL);
    }

    private void reached(ProjectionRunner... runners) throws Exception {
        for (var runner : runners) {
            runner.reached(log.head()).get(60, TimeUnit.SECONDS);
        }
    }
}
