package dev.plumbline.gateway.projection.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.TokenStoreKit;
import java.nio.file.Path;
import java.time.InstantSource;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.junit.jupiter.api.Test;

class RocksDbTokenStoreTest extends TokenStoreKit {

    @Override
    protected ProjectionStore openProjections(Path place) {
        return RocksDbProjectionStore.open(place);
    }

    @Override
    protected TokenStore tokens(ProjectionStore projections, String node, InstantSource clock) {
        return new RocksDbTokenStore((RocksDbProjectionStore) projections, node, CLAIM_TIMEOUT, clock);
    }

    @Test
    void S5_tokens_that_are_ahead_of_a_restored_log_are_taken_back_to_its_head() {
        try (var projections = RocksDbProjectionStore.open(directory.resolve("restored"))) {
            var tokens = new RocksDbTokenStore(projections, "node", CLAIM_TIMEOUT, InstantSource.system());
            tokens.initializeTokenSegments("ahead", 1, new GlobalSequenceTrackingToken(50), null)
                    .join();
            tokens.initializeTokenSegments("behind", 1, new GlobalSequenceTrackingToken(10), null)
                    .join();

            tokens.takeBackTo(20);

            assertThat(tokens.fetchToken("ahead", 0, null).join()).isEqualTo(new GlobalSequenceTrackingToken(20));
            assertThat(tokens.fetchToken("behind", 0, null).join()).isEqualTo(new GlobalSequenceTrackingToken(10));
        }
    }
}
