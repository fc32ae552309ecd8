package dev.plumbline.domain.ontology;

import static dev.plumbline.domain.Sample.ONTOLOGY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {
    private static final List<Attribute> FLOWER = ONTOLOGY.classes().getFirst().attributes();

    @Test
    void P2_a_nested_attribute_is_found_under_its_option() {
        assertThat(AttributePath.find(FLOWER, "species")).map(Attribute::name).hasValue("Species");
        assertThat(AttributePath.find(FLOWER, AttributePath.nested("species", "dahlia", "colour")))
                .map(Attribute::name)
                .hasValue("Colour");
        assertThat(AttributePath.key("species/dahlia/colour")).isEqualTo("colour");
        assertThat(AttributePath.key("species")).isEqualTo("species");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "smell",
                "species/",
                "/species",
                "species/dahlia",
                "species/dahlia/",
                "species/dahlia/smell",
                "species/other/colour",
                "species/rose/colour",
                "species/dahlia/colour/orange",
                "species/dahlia/colour/orange/"
            })
    void P2_what_is_no_attribute_is_not_found(String path) {
        assertThat(AttributePath.find(FLOWER, path)).isEmpty();
    }

    @Property
    void P2_any_text_may_be_asked_for(
            @ForAll @StringLength(max = 12) @CharRange(from = '-', to = '/') @CharRange(from = 'a', to = 'b')
                    String path) {
        assertThat(AttributePath.find(FLOWER, path)).isEmpty();
    }
}
