package dev.plumbline.domain.ontology;

import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.SCENE_SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyCheckTest {
    @Test
    void P2_a_sound_ontology_has_no_faults() {
        assertThat(OntologyCheck.faults(ONTOLOGY)).isEmpty();
    }

    @Test
    void P2_scene_classifications_alone_are_something_to_label() {
        assertThat(OntologyCheck.faults(ontology(List.of(), List.of(text("note")))))
                .isEmpty();
    }

    @Test
    void P2_all_faults_are_named_with_their_place_in_the_order_of_the_document() {
        var nested = new Attribute(
                "colour", "Colour", AttributeKind.RADIO, true, SCENE_SKILL, List.of(new Option("Red!", "red")));
        var options = List.of(
                new Option("dahlia", "dahlia", List.of(nested)), new Option("dahlia", " "), new Option("rose", "rose"));
        var species = new Attribute("species", "Species", AttributeKind.CHECKLIST, true, SCENE_SKILL, options);
        var written =
                new Attribute("note", "Note", AttributeKind.TEXT, false, SCENE_SKILL, List.of(new Option("a", "a")));
        var nothing = new Attribute("note", "Choice", AttributeKind.RADIO, false, SCENE_SKILL, List.of());

        var faulty = new Ontology(
                new OntologyId("blooms"),
                "",
                1,
                List.of(objectClass("flower", 0, List.of(species)), objectClass("flower", 11, List.of())),
                List.of(written, nothing));

        assertThat(OntologyCheck.faults(faulty))
                .containsExactly(
                        new Fault("/name", "An ontology has a name."),
                        new Fault("/classes/0/colour", "Colours are the slots 1 to 10, not 0."),
                        new Fault(
                                "/classes/0/attributes/0/options/0/attributes/0/options/0/key",
                                "A key is 1 to 60 characters of a-z 0-9 . _ -, not \"Red!\"."),
                        new Fault("/classes/0/attributes/0/options/1/key", "The key dahlia stands here twice."),
                        new Fault("/classes/0/attributes/0/options/1/name", "dahlia has no name."),
                        new Fault("/classes/1/key", "The key flower stands here twice."),
                        new Fault("/classes/1/colour", "Colours are the slots 1 to 10, not 11."),
                        new Fault("/scene/0/options", "\"Note\" is written, not chosen, so it has no options."),
                        new Fault("/scene/1/key", "The key note stands here twice."),
                        new Fault("/scene/1/options", "\"Choice\" has nothing to choose from."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Flower", "a/b", "a b", "-a", ".", "ü"})
    void P2_a_key_can_stand_in_a_path(String key) {
        assertThat(OntologyCheck.faults(ontology(List.of(objectClass(key, 1, List.of())), List.of())))
                .extracting(Fault::at)
                .containsExactly("/classes/0/key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "seed-head", "a.b_c-d"})
    void P2_a_plain_key_will_do(String key) {
        assertThat(OntologyCheck.faults(ontology(List.of(objectClass(key, 10, List.of())), List.of())))
                .isEmpty();
    }

    @Test
    void P2_a_key_has_at_most_60_characters() {
        assertThat(OntologyCheck.faults(
                        ontology(List.of(objectClass("a".repeat(60), 1, List.of())), List.of(text("b".repeat(61))))))
                .extracting(Fault::at)
                .containsExactly("/scene/0/key");
    }

    @Test
    void P2_the_same_key_may_stand_under_different_options() {
        var colour = text("colour");
        var species = new Attribute(
                "species",
                "Species",
                AttributeKind.RADIO,
                true,
                SCENE_SKILL,
                List.of(new Option("dahlia", "dahlia", List.of(colour)), new Option("rose", "rose", List.of(colour))));
        assertThat(OntologyCheck.faults(ontology(List.of(), List.of(species, colour))))
                .isEmpty();
    }

    private static Ontology ontology(List<ObjectClass> classes, List<Attribute> scene) {
        return new Ontology(new OntologyId("blooms"), "Blooms", 1, classes, scene);
    }

    private static ObjectClass objectClass(String key, int colour, List<Attribute> attributes) {
        return new ObjectClass(key, "Flower", ShapeKind.POLYGON, colour, BOUNDARY_SKILL, CLASS_SKILL, attributes);
    }

    private static Attribute text(String key) {
        return new Attribute(key, "Note", AttributeKind.TEXT, false, SCENE_SKILL, List.of());
    }
}
