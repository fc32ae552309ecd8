package dev.plumbline.gateway.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every token store promises that shares its storage with a {@link ProjectionStore}. Subclass it per store.
 *
 * <p>Not asserted: claims across processes, and what is left after a crash.
 */
public abstract class TokenStoreKit {

    /** How long claims last in these tests. */
    protected static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private static final String PROCESSOR = "scoreboard";
    private static final ProjectionVersion BOARD = new ProjectionVersion("scoreboard", 1);
    private static final TrackingToken FIRST = new GlobalSequenceTrackingToken(0);

    @TempDir
    protected Path directory;

    private final ManualClock clock = new ManualClock();
    private ProjectionStore projections;
    private TokenStore one;
    private TokenStore two;

    /** Opens the projection store kept at this place. */
    protected abstract ProjectionStore openProjections(Path place);

    /** A token store of the node in the storage of the projections, with {@link #CLAIM_TIMEOUT}. */
    protected abstract TokenStore tokens(ProjectionStore projections, String node, InstantSource clock);

    @BeforeEach
    void openStores() {
        projections = openProjections(directory);
        one = tokens(projections, "one", clock);
        two = tokens(projections, "two", clock);
    }

    @AfterEach
    void closeStores() {
        projections.close();
    }

    @Test
    void segments_are_initialized_once_and_begin_at_the_given_token() throws Exception {
        List<Segment> segments = get(one.initializeTokenSegments(PROCESSOR, 4, FIRST, null));
        assertThat(segments).hasSize(4);
        assertThat(get(two.fetchSegments(PROCESSOR, null))).containsExactlyInAnyOrderElementsOf(segments);
        for (Segment segment : segments) {
            assertThat(get(one.fetchToken(PROCESSOR, segment, null))).isEqualTo(FIRST);
        }
        assertFails(two.initializeTokenSegments(PROCESSOR, 2, FIRST, null), UnableToClaimTokenException.class);
        assertThat(get(one.fetchSegments("another", null))).isEmpty();
    }

    @Test
    void a_token_may_be_null() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 1, null, null));
        assertThat(get(one.fetchToken(PROCESSOR, 0, null))).isNull();
    }

    @Test
    void a_stored_token_is_fetched_again_also_after_reopening() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 1, FIRST, null));
        List<TrackingToken> tokens = List.of(
                new GlobalSequenceTrackingToken(17),
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(17), new GlobalSequenceTrackingToken(3)),
                new MergedTrackingToken(new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(17)));
        for (TrackingToken token : tokens) {
            get(one.storeToken(token, PROCESSOR, 0, null));
            projections.close();
            openStores();
            assertThat(get(one.fetchToken(PROCESSOR, 0, null))).isEqualTo(token);
        }
    }

    @Test
    void a_claimed_segment_is_not_for_others_until_it_is_released_or_its_claim_runs_out() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 2, FIRST, null));
        get(one.fetchToken(PROCESSOR, 0, null));

        assertFails(two.fetchToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        assertFails(two.storeToken(FIRST, PROCESSOR, 0, null), UnableToClaimTokenException.class);
        assertFails(two.extendClaim(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        assertThat(get(two.fetchAvailableSegments(PROCESSOR, null)))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThat(get(one.fetchAvailableSegments(PROCESSOR, null))).hasSize(2);

        get(two.releaseClaim(PROCESSOR, 0, null));
        assertFails(two.fetchToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        get(one.releaseClaim(PROCESSOR, 0, null));
        get(two.fetchToken(PROCESSOR, 0, null));

        clock.advance(CLAIM_TIMEOUT.minusSeconds(1));
        get(two.extendClaim(PROCESSOR, 0, null));
        clock.advance(CLAIM_TIMEOUT.minusSeconds(1));
        assertFails(one.fetchToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        clock.advance(Duration.ofSeconds(2));
        get(one.fetchToken(PROCESSOR, 0, null));
    }

    @Test
    void a_token_that_does_not_exist_cannot_be_fetched_stored_or_claimed() {
        assertFails(one.fetchToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        assertFails(one.storeToken(FIRST, PROCESSOR, 0, null), UnableToClaimTokenException.class);
        assertFails(one.extendClaim(PROCESSOR, 0, null), UnableToClaimTokenException.class);
    }

    @Test
    void a_segment_can_be_split_and_merged() throws Exception {
        Segment whole =
                get(one.initializeTokenSegments(PROCESSOR, 1, FIRST, null)).getFirst();
        get(one.fetchToken(PROCESSOR, whole, null));
        Segment[] halves = whole.split();
        get(one.deleteToken(PROCESSOR, whole.getSegmentId(), null));
        get(one.initializeSegment(FIRST, PROCESSOR, halves[0], null));
        get(one.initializeSegment(FIRST, PROCESSOR, halves[1], null));

        assertThat(get(one.fetchSegments(PROCESSOR, null))).containsExactlyInAnyOrder(halves);
        assertThat(get(one.fetchSegment(PROCESSOR, halves[1].getSegmentId(), null)))
                .isEqualTo(halves[1]);
        assertThat(get(one.fetchSegment(PROCESSOR, 9, null))).isNull();
        assertFails(one.fetchToken(PROCESSOR, whole, null), UnableToClaimTokenException.class);
        assertFails(one.initializeSegment(FIRST, PROCESSOR, halves[0], null), UnableToInitializeTokenException.class);
    }

    @Test
    void only_the_claimant_may_delete_a_token() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 1, FIRST, null));
        assertFails(one.deleteToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        get(one.fetchToken(PROCESSOR, 0, null));
        assertFails(two.deleteToken(PROCESSOR, 0, null), UnableToClaimTokenException.class);
        get(one.deleteToken(PROCESSOR, 0, null));
        assertThat(get(one.fetchSegments(PROCESSOR, null))).isEmpty();
    }

    @Test
    void stores_on_the_same_storage_have_the_same_identifier_for_good() throws Exception {
        String identifier = get(one.retrieveStorageIdentifier(null));
        assertThat(identifier).isNotBlank().isEqualTo(get(two.retrieveStorageIdentifier(null)));
        projections.close();
        openStores();
        assertThat(get(one.retrieveStorageIdentifier(null))).isEqualTo(identifier);
    }

    @Test
    void documents_and_token_of_a_unit_of_work_are_committed_together() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 1, FIRST, null));
        UnitOfWork work = unitOfWork();
        work.runOnInvocation(context -> ProjectionWork.in(context, projections).put(BOARD, "ada", "1".getBytes(UTF_8)));
        work.onPrepareCommit(context -> one.storeToken(new GlobalSequenceTrackingToken(5), PROCESSOR, 0, context)
                .thenRun(() -> {
                    assertThat(projections.get(BOARD, "ada")).isEmpty();
                    assertThat(one.fetchToken(PROCESSOR, 0, null).join()).isEqualTo(FIRST);
                }));
        get(work.execute());

        assertThat(projections.get(BOARD, "ada")).hasValue("1".getBytes(UTF_8));
        assertThat(get(one.fetchToken(PROCESSOR, 0, null))).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void a_unit_of_work_that_fails_changes_neither_documents_nor_token() throws Exception {
        get(one.initializeTokenSegments(PROCESSOR, 1, FIRST, null));
        UnitOfWork work = unitOfWork();
        work.runOnInvocation(context -> ProjectionWork.in(context, projections).put(BOARD, "ada", "1".getBytes(UTF_8)));
        work.onPrepareCommit(context -> one.storeToken(new GlobalSequenceTrackingToken(5), PROCESSOR, 0, context)
                .thenRun(() -> {
                    throw new IllegalStateException("a handler fails");
                }));
        assertThatThrownBy(() -> get(work.execute())).hasRootCauseMessage("a handler fails");

        assertThat(projections.get(BOARD, "ada")).isEmpty();
        assertThat(get(one.fetchToken(PROCESSOR, 0, null))).isEqualTo(FIRST);
    }

    private static UnitOfWork unitOfWork() {
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private static void assertFails(CompletableFuture<?> future, Class<? extends Throwable> with) {
        assertThatThrownBy(() -> get(future))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(with);
    }

    private static final class ManualClock implements InstantSource {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
