package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FoldingTest {
    /** A restart after every batch makes every document go through its stored form. */
    @Property(tries = 60)
    void L4_folding_in_batches_through_the_store_is_folding_one_by_one(
            @ForAll("logs") List<Event> events, @ForAll @IntRange(max = 1_000_000) int seed) {
        var log = Folds.recorded(events);
        for (var projection : Projections.ALL) {
            var store = new MemoryProjectionStore();
            var random = new Random(seed);
            for (int done = 0; done < log.size(); ) {
                int end = Math.min(log.size(), done + 1 + random.nextInt(8));
                fold(projection, store, log.subList(done, end));
                done = end;
            }
            assertFoldedOnce(projection, store, log);
        }
    }

    @Property(tries = 60)
    void L4_folding_in_batches_without_a_restart_is_folding_one_by_one(
            @ForAll("logs") List<Event> events, @ForAll @IntRange(min = 1, max = 9) int batch) {
        var log = Folds.recorded(events);
        for (var projection : Projections.ALL) {
            var store = new MemoryProjectionStore();
            var folding = new Folding<>(projection, store);
            for (int done = 0; done < log.size(); done += batch) {
                fold(folding, store, log.subList(done, Math.min(log.size(), done + batch)));
            }
            assertFoldedOnce(projection, store, log);
        }
    }

    @Property(tries = 60)
    void L5_an_event_told_again_is_harmless_in_the_same_batch_and_in_a_later_one(
            @ForAll("logs") List<Event> events, @ForAll @IntRange(max = 1_000_000) int seed) {
        var log = Folds.recorded(events);
        for (var projection : Projections.ALL) {
            var store = new MemoryProjectionStore();
            var random = new Random(seed);
            var folding = new Folding<>(projection, store);
            for (int done = 0; done < log.size(); ) {
                int from = random.nextInt(done + 1);
                int end = Math.min(log.size(), done + 1 + random.nextInt(8));
                log.subList(from, end).forEach(folding::fold);
                fold(folding, store, log.subList(from, end));
                done = end;
                if (random.nextBoolean()) {
                    folding = new Folding<>(projection, store);
                }
            }
            assertFoldedOnce(projection, store, log);
        }
    }

    private static void fold(Projection<?> projection, ProjectionStore store, List<Recorded> batch) {
        fold(new Folding<>(projection, store), store, batch);
    }

    private static void fold(Folding<?> folding, ProjectionStore store, List<Recorded> batch) {
        batch.forEach(folding::fold);
        long upTo = batch.getLast().position();
        var transaction = store.begin();
        folding.write(transaction, upTo);
        transaction.commit();
        folding.written(upTo);
        assertThat(folding.position()).isEqualTo(upTo);
    }

    private static <D> void assertFoldedOnce(Projection<D> projection, ProjectionStore store, List<Recorded> log) {
        assertThat(Folds.stored(projection, store)).isEqualTo(Folds.fromScratch(projection, log));
        assertThat(store.position(store.active(projection))).isEqualTo(log.size());
    }

    @Provide
    Arbitrary<List<Event>> logs() {
        return Arbitraries.of(Folds.EVENTS).list().ofMaxSize(60);
    }
}
