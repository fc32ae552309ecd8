package dev.plumbline.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.projections.catalogue.OntologyVersions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every projection. */
class ProjectionsTest {
    static List<Projection<?>> all() {
        return Projections.ALL;
    }

    @Test
    void names_are_unique_and_plain() {
        assertThat(Projections.ALL).extracting(Projection::name).doesNotHaveDuplicates();
        assertThat(Projections.ALL)
                .allSatisfy(p -> assertThat(p.name()).matches("[a-z]+(-[a-z]+)*"))
                .allSatisfy(p -> assertThat(p.version()).isPositive());
    }

    @Test
    void the_story_that_these_tests_tell_has_every_event_that_is_subscribed_to() {
        var told = new HashSet<Class<? extends Event>>();
        Story.WHOLE.forEach(event -> told.add(event.getClass()));
        assertThat(Projections.ALL).allSatisfy(p -> assertThat(told).containsAll(p.events()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void events_that_are_subscribed_to_concern_documents_and_no_others_do(Projection<?> projection) {
        var concerned = new HashSet<Class<? extends Event>>();
        for (var event : Story.WHOLE) {
            if (projection.events().contains(event.getClass())) {
                assertThat(projection.keys(event))
                        .doesNotHaveDuplicates()
                        .allSatisfy(key -> assertThat(key).isNotEmpty());
                if (!projection.keys(event).isEmpty()) {
                    concerned.add(event.getClass());
                }
            } else if (!projection.keys(event).isEmpty()) {
                // Asked about what it did not subscribe to, it may name a key, but must not change a thing there.
                assertUnchanged(projection, event);
            }
        }
        assertThat(concerned).isEqualTo(projection.events());
    }

    private static <D> void assertUnchanged(Projection<D> projection, Event event) {
        var key = projection.keys(event).getFirst();
        var document = Story.fold(projection, key, Story.recorded(Story.WHOLE));
        assertThat(projection.evolve(document, key, new Recorded(99, Story.NOON, event)))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_whole_story_leaves_a_document_under_every_key(Projection<?> projection) {
        var log = Story.recorded(Story.WHOLE);
        for (var key : keys(projection, Story.WHOLE)) {
            assertThat(Story.fold(projection, key, log)).isInstanceOf(projection.document());
        }
    }

    /** A fold that throws stops every screen. */
    @Property(tries = 300)
    void no_order_of_events_makes_a_fold_throw(@ForAll("logs") List<Event> events) {
        var log = Story.recorded(events);
        for (var projection : Projections.ALL) {
            for (var key : keys(projection, events)) {
                Story.fold(projection, key, log);
            }
        }
    }

    @Test
    void keys_are_the_same_wherever_the_program_runs() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat("%d".formatted(12))
                    .as("this locale has digits of its own")
                    .isNotEqualTo("12");
            assertThat(OntologyVersions.key(Story.ONTOLOGY.id(), 12)).isEqualTo("blooms/000012");
            for (var projection : Projections.ALL) {
                assertThat(keys(projection, Story.WHOLE)).allMatch(key -> key.matches("[ -~]+"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<List<Event>> logs() {
        return Arbitraries.of(Story.WHOLE).list().ofMaxSize(40);
    }

    private static HashSet<String> keys(Projection<?> projection, List<Event> events) {
        var keys = new HashSet<String>();
        events.stream()
                .filter(event -> projection.events().contains(event.getClass()))
                .forEach(event -> keys.addAll(projection.keys(event)));
        return keys;
    }
}
