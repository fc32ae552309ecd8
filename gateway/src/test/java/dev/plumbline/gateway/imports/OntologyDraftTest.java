package dev.plumbline.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyCheck;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ontologies from COCO's categories, CVAT's labels, Label Studio's configurations, and from labels. */
class OntologyDraftTest {
    @TempDir
    Path folder;

    @Test
    void P2_cocos_categories_alone_are_classes() throws Exception {
        var draft = draft("flower_heads.json", """
                {"info":{},"categories":[{"id":1,"name":"Seed head","supercategory":"flower"},
                 {"id":2,"name":"person","keypoints":["nose","tail"],"skeleton":[[1,2]]}]}""");

        assertThat(draft.format()).isEqualTo("coco-categories");
        assertThat(draft.name()).isEqualTo("Flower heads");
        assertThat(draft.classes()).extracting(ObjectClass::key).containsExactly("seed-head", "person");
        assertThat(Objects.requireNonNull(draft.classes().getLast().skeleton()).edges())
                .containsExactly(new Skeleton.Edge(0, 1));
        assertThat(notes(draft)).contains("The file does not say how Seed head is drawn: taken for a box.");
    }

    @Test
    void P2_a_coco_files_labels_say_how_its_classes_are_drawn_and_what_is_said_of_them() throws Exception {
        var draft = draft("instances.json", """
                {"images":[{"id":1,"file_name":"a.jpg","width":100,"height":100}],
                 "categories":[{"id":1,"name":"leaf"}],
                 "annotations":[
                  {"id":1,"image_id":1,"category_id":1,"bbox":[1,1,9,9],"segmentation":[[1,1,9,1,9,9]],
                   "attributes":{"side":"top"}},
                  {"id":2,"image_id":1,"category_id":1,"bbox":[1,1,9,9],"segmentation":[[1,1,9,1,9,9]]},
                  {"id":3,"image_id":1,"category_id":1,"bbox":[1,1,9,9]}]}""");

        assertThat(draft.classes().getFirst().shape()).isEqualTo(ShapeKind.POLYGON);
        assertThat(draft.classes().getFirst().attributes())
                .extracting(Attribute::key)
                .containsExactly("side");
        assertThat(notes(draft))
                .contains(
                        "leaf is mostly drawn as a polygon: taken for that.",
                        "side of leaf is declared nowhere; it is taken from the values that labels have.");
    }

    @Test
    void P2_cvats_labels_bring_their_attributes_bones_and_what_is_a_tag_is_said() throws Exception {
        var draft = draft("labels.json", """
                [{"name":"car","color":"#ff0000","type":"rectangle","attributes":[
                   {"name":"colour","mutable":false,"input_type":"select","default_value":"red","values":["red","blue"]},
                   {"name":"parked","mutable":true,"input_type":"checkbox","default_value":"false","values":["false"]},
                   {"name":"doors","mutable":false,"input_type":"number","default_value":"4","values":["2","5","1"]}]},
                 {"name":"hand","type":"skeleton","attributes":[],
                  "svg":"<line data-type=\\"edge\\" data-node-from=\\"1\\" data-node-to=\\"2\\"></line>",
                  "sublabels":[{"name":"thumb","type":"points"},{"name":"wrist","type":"points"}]},
                 {"name":"night","type":"tag","attributes":[]}]""");

        var car = draft.classes().getFirst();
        assertThat(car.shape()).isEqualTo(ShapeKind.BOX);
        assertThat(car.attributes())
                .extracting(Attribute::kind)
                .containsExactly(AttributeKind.RADIO, AttributeKind.RADIO, AttributeKind.NUMBER);
        assertThat(car.attributes().getFirst().options())
                .extracting(Option::key)
                .containsExactly("red", "blue");
        assertThat(draft.classes().get(1).shape()).isEqualTo(ShapeKind.KEYPOINTS);
        assertThat(notes(draft)).contains("night (line 8) is a tag of whole frames in CVAT: ask it of the scene.");
    }

    @Test
    void P2_the_labels_element_of_cvats_xml_stands_alone() throws Exception {
        var draft = draft("labels.xml", """
                <?xml version="1.0"?>
                <labels><label><name>cat</name><color>#aabbcc</color><type>polygon</type><attributes><attribute>
                <name>mood</name><input_type>radio</input_type><values>calm
                wild</values></attribute></attributes></label></labels>""");

        assertThat(draft.classes().getFirst().shape()).isEqualTo(ShapeKind.POLYGON);
        assertThat(draft.classes().getFirst().attributes().getFirst().options())
                .extracting(Option::key)
                .containsExactly("calm", "wild");
    }

    @Test
    void P2_a_label_studio_configuration_nests_and_names_what_it_has_no_counterpart_for() throws Exception {
        var draft = draft("config.xml", """
                <!-- ours -->
                <View>
                  <Image name="image" value="$image"/>
                  <BrushLabels name="brush" toName="image"><Label value="Leaf" background="#00ff00"/></BrushLabels>
                  <Choices name="species" toName="image" perRegion="true" required="true">
                    <Choice value="Oak"><Choice value="Red oak"/><Choice value="White oak"/></Choice>
                    <Choice value="Elm"/>
                  </Choices>
                  <TextArea name="remark" toName="image"/>
                  <Ranker name="rank" toName="image"/>
                </View>""");

        assertThat(draft.format()).isEqualTo("label-studio-config");
        assertThat(draft.classes().getFirst().shape()).isEqualTo(ShapeKind.MASK);
        assertThat(draft.classes()
                        .getFirst()
                        .attributes()
                        .getFirst()
                        .options()
                        .getFirst()
                        .attributes())
                .hasSize(1);
        assertThat(draft.scene()).extracting(Attribute::key).containsExactly("remark");
        assertThat(notes(draft)).containsExactly("<Ranker> (line 10) has no counterpart here and was passed over.");
    }

    @Test
    void P2_a_file_without_classes_and_one_of_no_format_are_refused_by_their_own_names() {
        assertThatThrownBy(() -> draft("empty.json", "{\"categories\":[]}"))
                .isInstanceOf(Refused.class)
                .hasMessage("empty.json names no class.");
        assertThatThrownBy(() -> draft("letter.txt", "Dear reader,"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("letter.txt is of no format");
    }

    /** Whatever comes of a file may be published as it is. */
    private OntologyDraft draft(String name, String text) throws IOException, Refused {
        var file = Files.writeString(folder.resolve(name), text);
        var draft = OntologyDraft.of(folder, file, null);
        assertThat(OntologyCheck.faults(
                        new Ontology(new OntologyId("draft"), draft.name(), 1, draft.classes(), draft.scene())))
                .isEmpty();
        return draft;
    }

    private static Iterable<String> notes(OntologyDraft draft) {
        return draft.notes().stream().map(Place::detail).toList();
    }
}
