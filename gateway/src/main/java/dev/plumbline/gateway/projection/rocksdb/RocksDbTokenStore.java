package dev.plumbline.gateway.projection.rocksdb;

import dev.plumbline.gateway.projection.ProjectionWork;
import dev.plumbline.gateway.projection.TokenForm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's tokens beside the projections they belong to. {@link #storeToken} in a unit of work joins its {@link
 * ProjectionWork}: documents and token are written in one batch when it commits. Everything else happens at once.
 */
public final class RocksDbTokenStore implements TokenStore {

    /** A claim that was not renewed for this long may be taken over. */
    public static final Duration DEFAULT_CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RocksDbTokenStore.class);

    private record Stored(int mask, @Nullable TrackingToken token) {

        byte[] toBytes() {
            byte[] json = TokenForm.write(token).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Integer.BYTES + json.length)
                    .putInt(mask)
                    .put(json)
                    .array();
        }

        static Stored of(byte[] bytes) {
            String json = new String(bytes, Integer.BYTES, bytes.length - Integer.BYTES, StandardCharsets.UTF_8);
            return new Stored(ByteBuffer.wrap(bytes).getInt(), TokenForm.read(json));
        }
    }

    private final RocksDbProjectionStore store;
    private final String node;
    private final Duration claimTimeout;
    private final InstantSource clock;

    /**
     * @param node who claims segments through this store; different for two that share a projection store
     * @param claimTimeout how long a claim lasts without being renewed
     */
    public RocksDbTokenStore(RocksDbProjectionStore store, String node, Duration claimTimeout, InstantSource clock) {
        this.store = store;
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /**
     * Takes back every token that is ahead of the log, which was then replaced by an older copy: what the copy holds was
     * processed, what comes next was not. To be called before anything is processed.
     *
     * @param head position of the log's last event
     */
    public void takeBackTo(long head) {
        Map<byte[], byte[]> ahead = new LinkedHashMap<>();
        store.walk(RocksDbProjectionStore.TOKENS, new byte[0], iterator -> {
            for (; iterator.isValid(); iterator.next()) {
                Stored stored = Stored.of(iterator.value());
                if (stored.token() != null && stored.token().position().orElse(0) > head) {
                    Stored taken = new Stored(stored.mask(), new GlobalSequenceTrackingToken(head));
                    ahead.put(iterator.key(), taken.toBytes());
                }
            }
            return ahead;
        });
        if (!ahead.isEmpty()) {
            LOG.warn(
                    "{} processors were ahead of the log, which ends at {}; they go on from there.",
                    ahead.size(),
                    head);
            store.write(batch -> {
                for (Map.Entry<byte[], byte[]> token : ahead.entrySet()) {
                    batch.put(store.tokens(), token.getKey(), token.getValue());
                }
            });
        }
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken initial, @Nullable ProcessingContext context) {
        return answer(() -> {
            synchronized (store) {
                if (!stored(processor).isEmpty()) {
                    throw new UnableToClaimTokenException("The processor " + processor + " has segments already");
                }
                List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1);
                store.write(batch -> {
                    for (Segment segment : segments) {
                        byte[] token = new Stored(segment.getMask(), initial).toBytes();
                        batch.put(store.tokens(), ProjectionKeys.token(processor, segment.getSegmentId()), token);
                    }
                });
                return segments;
            }
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            byte[] changed = new Stored(claimed(processor, segment).mask(), token).toBytes();
            if (context != null
                    && context.isStarted()
                    && ProjectionWork.in(context, store) instanceof RocksDbProjectionTransaction transaction) {
                transaction.token(processor, segment, changed);
            } else {
                store.write(batch -> batch.put(store.tokens(), ProjectionKeys.token(processor, segment), changed));
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> claimed(processor, segment).token());
    }

    @Override
    public CompletableFuture<@Nullable TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            Stored stored = claimed(processor, segment.getSegmentId());
            if (stored.mask() != segment.getMask()) {
                store.claims().release(processor, segment.getSegmentId(), node);
                throw new UnableToClaimTokenException(
                        name(processor, segment.getSegmentId()) + " was split or merged meanwhile");
            }
            return stored.token();
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> extendClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            claimed(processor, segment);
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> releaseClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            store.claims().release(processor, segment, node);
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            synchronized (store) {
                if (stored(processor, segment.getSegmentId()) != null) {
                    throw new UnableToInitializeTokenException(
                            name(processor, segment.getSegmentId()) + " has a token already");
                }
                byte[] added = new Stored(segment.getMask(), token).toBytes();
                store.write(batch ->
                        batch.put(store.tokens(), ProjectionKeys.token(processor, segment.getSegmentId()), added));
                return null;
            }
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> deleteToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            if (!store.claims().isHeldBy(processor, segment, node)) {
                throw new UnableToClaimTokenException(name(processor, segment) + " is not claimed by " + node);
            }
            store.write(batch -> batch.delete(store.tokens(), ProjectionKeys.token(processor, segment)));
            store.claims().release(processor, segment, node);
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Segment> fetchSegment(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            Stored stored = stored(processor, segment);
            return stored == null ? null : new Segment(segment, stored.mask());
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return answer(() -> segments(processor));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return answer(() -> segments(processor).stream()
                .filter(segment ->
                        store.claims().isFree(processor, segment.getSegmentId(), node, clock.instant(), claimTimeout))
                .toList());
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(() -> {
            synchronized (store) {
                byte[] known = store.database().read(db -> db.get(store.catalog(), ProjectionKeys.STORE));
                if (known != null) {
                    return new String(known, StandardCharsets.UTF_8);
                }
                String identifier = UUID.randomUUID().toString();
                store.write(batch -> batch.put(store.catalog(), ProjectionKeys.STORE, ProjectionKeys.utf8(identifier)));
                return identifier;
            }
        });
    }

    /** The stored token, after its segment was claimed for this node or the claim renewed. */
    private Stored claimed(String processor, int segment) {
        Stored stored = stored(processor, segment);
        if (stored == null) {
            throw new UnableToClaimTokenException(name(processor, segment) + " has no token");
        }
        if (!store.claims().claim(processor, segment, node, clock.instant(), claimTimeout)) {
            throw new UnableToClaimTokenException(name(processor, segment) + " is claimed by another node");
        }
        return stored;
    }

    private @Nullable Stored stored(String processor, int segment) {
        byte[] bytes = store.database().read(db -> db.get(store.tokens(), ProjectionKeys.token(processor, segment)));
        return bytes == null ? null : Stored.of(bytes);
    }

    private Map<Integer, Stored> stored(String processor) {
        byte[] prefix = ProjectionKeys.tokens(processor);
        Map<Integer, Stored> tokens = new TreeMap<>();
        return store.walk(RocksDbProjectionStore.TOKENS, prefix, iterator -> {
            for (; iterator.isValid() && ProjectionKeys.startsWith(iterator.key(), prefix); iterator.next()) {
                tokens.put(ProjectionKeys.segment(iterator.key()), Stored.of(iterator.value()));
            }
            return tokens;
        });
    }

    private List<Segment> segments(String processor) {
        List<Segment> segments = new ArrayList<>();
        stored(processor).forEach((id, stored) -> segments.add(new Segment(id, stored.mask())));
        return segments;
    }

    private static String name(String processor, int segment) {
        return "Segment " + segment + " of the processor " + processor;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> answer(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
