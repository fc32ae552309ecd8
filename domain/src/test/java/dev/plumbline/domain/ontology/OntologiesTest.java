package dev.plumbline.domain.ontology;

import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.ONTOLOGY_PUBLISHED;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologiesTest {
    private final Ontologies ontologies = new Ontologies();

    @Test
    void P2_the_first_version_creates_the_ontology_once() {
        Given.events(ontologies).whenTwice(publish(ONTOLOGY)).happensOnce(ONTOLOGY_PUBLISHED);
    }

    @Test
    void P2_versions_follow_one_another() {
        var second = version(2, "Blooms and buds");
        Given.events(ontologies, ONTOLOGY_PUBLISHED)
                .whenTwice(publish(second))
                .happensOnce(new OntologyPublished(second, MANAGER));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 7})
    void P2_an_ontology_begins_with_version_1(int version) {
        Given.events(ontologies)
                .when(publish(version(version, "Blooms")))
                .isRefused(new OntologyRejection.NotTheNextVersion(ONTOLOGY.id(), version, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void P2_a_published_version_never_changes_and_none_is_left_out(int version) {
        Given.events(ontologies, ONTOLOGY_PUBLISHED)
                .when(publish(version(version, "Changed")))
                .isRefused(new OntologyRejection.NotTheNextVersion(ONTOLOGY.id(), version, 1));
    }

    @Test
    void P2_ontologies_have_their_own_versions() {
        var other = new Ontology(new OntologyId("buds"), "Buds", 1, ONTOLOGY.classes(), List.of());
        Given.events(ontologies, ONTOLOGY_PUBLISHED)
                .when(publish(other))
                .happens(new OntologyPublished(other, MANAGER));
    }

    @Test
    void P2_an_ontology_with_faults_is_not_published() {
        var empty = new Ontology(ONTOLOGY.id(), "Blooms", 1, List.of(), List.of());
        Given.events(ontologies)
                .when(publish(empty))
                .isRefused(new OntologyRejection.OntologyInvalid(
                        ONTOLOGY.id(),
                        List.of(new Fault(
                                "/classes", "There is nothing to label: no class and no scene classification."))));
    }

    private static PublishOntology publish(Ontology ontology) {
        return new PublishOntology(ontology, MANAGER);
    }

    private static Ontology version(int version, String name) {
        return new Ontology(ONTOLOGY.id(), name, version, ONTOLOGY.classes(), ONTOLOGY.scene());
    }
}
