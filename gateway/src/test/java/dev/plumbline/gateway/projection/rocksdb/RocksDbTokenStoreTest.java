package dev.plumbline.gateway.projection.rocksdb;

import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.TokenStoreKit;
import java.nio.file.Path;
import java.time.InstantSource;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

class RocksDbTokenStoreTest extends TokenStoreKit {

    @Override
    protected ProjectionStore openProjections(Path place) {
        return RocksDbProjectionStore.open(place);
    }

    @Override
    protected TokenStore tokens(ProjectionStore projections, String node, InstantSource clock) {
        return new RocksDbTokenStore((RocksDbProjectionStore) projections, node, CLAIM_TIMEOUT, clock);
    }
}
