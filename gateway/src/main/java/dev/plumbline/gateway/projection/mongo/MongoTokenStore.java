package dev.plumbline.gateway.projection.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.projection.ProjectionWork;
import dev.plumbline.gateway.projection.TokenForm;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Axon's tokens, shared by the gateways. {@link #storeToken} in a unit of work joins its {@link ProjectionWork}. A segment
 * that was claimed through this store is worked on under that claim alone: once another gateway has taken it over, nothing
 * is stored, extended or deleted until it is fetched again.
 */
public final class MongoTokenStore implements TokenStore {

    /** A claim that was not renewed for this long may be taken over. */
    public static final Duration DEFAULT_CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private static final String KEY = "_id";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String MASK = "mask";
    private static final String TOKEN = "token";

    private final MongoProjectionStore store;
    private final MongoWorkspace workspace;
    private final MongoCollection<Document> tokens;
    private final String node;
    private final Claims claims;
    /** Of the segments that this node claimed last, by id. */
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    MongoTokenStore(MongoProjectionStore store, String node, Duration claimTimeout, Supplier<Object> now) {
        this.store = store;
        this.workspace = store.workspace();
        this.tokens = workspace.collection("tokens");
        this.node = node;
        this.claims = new Claims(tokens, node, claimTimeout, now, store.session());
    }

    /** @param node who claims segments through this store: another one for every start of every gateway */
    public static MongoTokenStore open(MongoProjectionStore store, String node) {
        return new MongoTokenStore(store, node, DEFAULT_CLAIM_TIMEOUT, Claims.SERVER_TIME);
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken initial, @Nullable ProcessingContext context) {
        return answer(() -> {
            var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1);
            return workspace.transaction(session -> {
                if (tokens.find(session, Filters.eq(PROCESSOR, processor)).first() != null) {
                    throw new UnableToClaimTokenException("The processor " + processor + " has segments already");
                }
                tokens.insertMany(
                        session,
                        segments.stream()
                                .map(segment -> record(processor, segment, initial))
                                .toList());
                return segments;
            });
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var id = id(processor, segment);
            var epoch = epochs.containsKey(id) ? epochs.get(id) : claimed(processor, segment);
            var change = new UpdateOneModel<Document>(
                    claims.heldBy(id, epoch), claims.renewingWith(new Document(TOKEN, TokenForm.write(token))));
            if (context != null
                    && context.isStarted()
                    && ProjectionWork.in(context, store) instanceof MongoProjectionTransaction transaction) {
                transaction.token(id, tokens, change);
            } else if (tokens.bulkWrite(List.of(change)).getMatchedCount() == 0) {
                throw lost(processor, segment);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            claimed(processor, segment);
            return token(found(processor, segment));
        });
    }

    @Override
    public CompletableFuture<@Nullable TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            claimed(processor, segment.getSegmentId());
            var stored = found(processor, segment.getSegmentId());
            if (stored.getInteger(MASK) != segment.getMask()) {
                release(processor, segment.getSegmentId());
                throw new UnableToClaimTokenException(
                        name(processor, segment.getSegmentId()) + " was split or merged meanwhile");
            }
            return token(stored);
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> extendClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var id = id(processor, segment);
            var epoch = epochs.get(id);
            if (epoch == null) {
                claimed(processor, segment);
            } else if (!claims.renew(Map.of(id, epoch))) {
                throw lost(processor, segment);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> releaseClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            release(processor, segment);
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var id = id(processor, segment.getSegmentId());
            var added = tokens.updateOne(
                    Filters.eq(KEY, id),
                    new Document("$setOnInsert", record(processor, segment, token)),
                    new UpdateOptions().upsert(true));
            if (added.getMatchedCount() > 0) {
                throw new UnableToInitializeTokenException(
                        name(processor, segment.getSegmentId()) + " has a token already");
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> deleteToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var id = id(processor, segment);
            var epoch = epochs.remove(id);
            if (epoch == null || tokens.deleteOne(claims.heldBy(id, epoch)).getDeletedCount() == 0) {
                throw new UnableToClaimTokenException(name(processor, segment) + " is not claimed by " + node);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Segment> fetchSegment(
            String processor, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            var stored = tokens.find(Filters.eq(KEY, id(processor, segment))).first();
            return stored == null ? null : segment(stored);
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
                .filter(segment -> claims.isFree(id(processor, segment.getSegmentId())))
                .toList());
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(() -> {
            var kept = workspace
                    .collection("plumbline")
                    .findOneAndUpdate(
                            Filters.eq(KEY, "tokens"),
                            Updates.setOnInsert("identifier", UUID.randomUUID().toString()),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return kept == null ? "" : kept.getString("identifier");
        });
    }

    /** The epoch of the claim, which is taken or renewed. */
    private long claimed(String processor, int segment) {
        var id = id(processor, segment);
        claims.clearWay(id);
        var epoch = claims.take(null, id);
        if (epoch.isEmpty()) {
            epochs.remove(id);
            throw new UnableToClaimTokenException(
                    name(processor, segment) + " has no token, or is claimed by another gateway");
        }
        epochs.put(id, epoch.getAsLong());
        return epoch.getAsLong();
    }

    private UnableToClaimTokenException lost(String processor, int segment) {
        epochs.remove(id(processor, segment));
        return new UnableToClaimTokenException(name(processor, segment) + " was taken over by another gateway");
    }

    private void release(String processor, int segment) {
        var id = id(processor, segment);
        epochs.remove(id);
        claims.release(List.of(id));
    }

    private Document found(String processor, int segment) {
        var stored = tokens.find(Filters.eq(KEY, id(processor, segment))).first();
        if (stored == null) {
            throw new UnableToClaimTokenException(name(processor, segment) + " has no token");
        }
        return stored;
    }

    private List<Segment> segments(String processor) {
        return tokens.find(Filters.eq(PROCESSOR, processor))
                .sort(Sorts.ascending(SEGMENT))
                .map(MongoTokenStore::segment)
                .into(new ArrayList<>());
    }

    private static Document record(String processor, Segment segment, @Nullable TrackingToken token) {
        return new Document(KEY, id(processor, segment.getSegmentId()))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment.getSegmentId())
                .append(MASK, segment.getMask())
                .append(TOKEN, TokenForm.write(token));
    }

    private static Segment segment(Document stored) {
        return new Segment(stored.getInteger(SEGMENT), stored.getInteger(MASK));
    }

    private static @Nullable TrackingToken token(Document stored) {
        return TokenForm.read(stored.getString(TOKEN));
    }

    private static String id(String processor, int segment) {
        return processor + '\0' + segment;
    }

    private static String name(String processor, int segment) {
        return "Segment " + segment + " of the processor " + processor;
    }

    /** @throws StoreException in the future, in place of what the driver throws */
    private <T extends @Nullable Object> CompletableFuture<T> answer(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(workspace.get(work));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
