package dev.plumbline.gateway.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.TokenStoreKit;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MongoTokenStoreTest extends TokenStoreKit {

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected ProjectionStore openProjections(Path place) {
        return MongoProjectionStore.open(WORKSPACES.open(place), MongoProjectionStore.newNode());
    }

    @Override
    protected TokenStore tokens(ProjectionStore projections, String node, InstantSource clock) {
        return new MongoTokenStore(
                (MongoProjectionStore) projections, node, CLAIM_TIMEOUT, () -> Date.from(clock.instant()));
    }

    @Test
    void a_gateway_that_was_paused_stores_nothing_after_the_takeover_even_when_the_segment_is_free_again(
            @TempDir Path place) {
        var paused = tokens(openProjections(place), "paused", () -> now);
        var two = tokens(openProjections(place), "two", () -> now);
        paused.initializeTokenSegments("board", 1, new GlobalSequenceTrackingToken(0), null)
                .join();
        paused.fetchToken("board", 0, null).join();
        now = now.plus(CLAIM_TIMEOUT).plusSeconds(1);
        two.fetchToken("board", 0, null).join();
        two.storeToken(new GlobalSequenceTrackingToken(9), "board", 0, null).join();
        two.releaseClaim("board", 0, null).join();

        assertThatThrownBy(() -> paused.storeToken(new GlobalSequenceTrackingToken(3), "board", 0, null)
                        .join())
                .hasCauseInstanceOf(UnableToClaimTokenException.class);
        assertThat(paused.fetchToken("board", 0, null).join()).isEqualTo(new GlobalSequenceTrackingToken(9));
        paused.storeToken(new GlobalSequenceTrackingToken(10), "board", 0, null).join();
    }
}
