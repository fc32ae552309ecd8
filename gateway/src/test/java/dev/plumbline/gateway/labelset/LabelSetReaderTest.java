package dev.plumbline.gateway.labelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.ontology.Skeleton.Edge;
import dev.plumbline.domain.ontology.Skeleton.Joint;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSetReaderTest {

    private static final String IMAGES = """
            "images":[{"id":1,"file_name":"a.jpg","width":640,"height":480}]""";

    private static final String CATEGORIES = """
            "categories":[{"id":1,"name":"flower"}]""";

    @TempDir
    private Path folder;

    @Test
    void P8_a_segmentation_of_several_polygons_is_one_object_of_several_parts() throws Exception {
        Shape shape = onlyShape("\"segmentation\":[[0,0,9,0,0,9],[20,20,29,20,20,29]],\"bbox\":[0,0,29,29]");
        assertThat(((Polygon) shape).parts()).hasSize(2);
    }

    @Test
    void P8_without_a_segmentation_the_bbox_is_the_shape() throws Exception {
        assertThat(onlyShape("\"bbox\":[1,2,3,4]")).isEqualTo(new Box(1, 2, 3, 4));
        assertThat(onlyShape("\"segmentation\":[],\"bbox\":[1,2,3,4]")).isEqualTo(new Box(1, 2, 3, 4));
    }

    @Test
    void P8_a_box_with_a_rotation_is_turned_about_its_centre() throws Exception {
        assertThat(onlyShape("\"bbox\":[10,20,30,40],\"attributes\":{\"rotation\":30.0}"))
                .isEqualTo(new RotatedBox(25, 40, 30, 40, 30));
    }

    @Test
    void P8_a_run_length_encoded_mask_is_read_packed_or_not() throws Exception {
        Path file = write("{\"images\":[{\"id\":1,\"file_name\":\"a.jpg\",\"width\":5,\"height\":10}]," + CATEGORIES
                + ",\"annotations\":[" + annotation(1, "\"segmentation\":{\"size\":[10,5],\"counts\":[0,20,30]}")
                + "]}");
        Shape shape = LabelSetReader.read(file)
                .frames()
                .getFirst()
                .objects()
                .getFirst()
                .label()
                .shape();
        assertThat(shape).isEqualTo(Mask.of(new FrameSize(5, 10), 0, 20, 30));
    }

    @Test
    void P8_keypoints_are_the_shape_where_the_category_names_them_and_one_is_placed() throws Exception {
        LabelSet hands = LabelSetReader.read(hands("\"keypoints\":[5,6,2,9,9,1,0,0,0],\"area\":12.5"));
        LabelledObject hand = hands.frames().getFirst().objects().getFirst();
        assertThat(hand.label().shape())
                .isEqualTo(Keypoints.of(Keypoint.visible(5, 6), Keypoint.hidden(9, 9), Keypoint.ABSENT));
        assertThat(hand.area()).isEqualTo(12.5);
        assertThat(hands.skeletons().get("hand"))
                .isEqualTo(new Skeleton(
                        List.of(new Joint("wrist"), new Joint("thumb"), new Joint("index")),
                        List.of(new Edge(0, 1), new Edge(0, 2))));
        LabelSet none = LabelSetReader.read(hands("\"keypoints\":[0,0,0,0,0,0,0,0,0]"));
        assertThat(none.frames().getFirst().objects().getFirst().label().shape())
                .isEqualTo(new Box(1, 2, 3, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [5,6,2,9,9,1]                | /keypoints   | 3 keypoints, so here are 9 numbers (x, y, v, …) and not 6
                    [5,6,2,9,9,3,0,0,0]          | /keypoints/5 | not 3
                    [5,6,2,9,"a",1,0,0,0]        | /keypoints/3 | is no place
                    [5,6,2,9000,9,1,0,0,0]       |              | more than 160 px outside the frame
                    """)
    void P8_faulty_keypoints_are_named_with_their_place(String keypoints, String at, String fact) throws Exception {
        Path file = hands("\"keypoints\":" + keypoints);
        assertThatThrownBy(() -> LabelSetReader.read(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            Problem.Place place = refused.problem().errors().getFirst();
            assertThat(place.at()).isEqualTo("/annotations/0" + (at == null ? "" : at));
            assertThat(place.detail()).contains(fact);
        });
    }

    private Path hands(String rest) throws IOException {
        return write("{" + IMAGES
                + ",\"categories\":[{\"id\":1,\"name\":\"hand\",\"keypoints\":[\"wrist\",\"thumb\",\"index\"],"
                + "\"skeleton\":[[1,2],[1,3]]}],\"annotations\":[" + annotation(1, "\"bbox\":[1,2,3,4]," + rest)
                + "]}");
    }

    @Test
    void P8_attributes_keep_their_kind_and_the_bookkeeping_of_cvat_is_left_out() throws Exception {
        Path file = file(annotation(7, """
                "bbox":[1,2,3,4],"attributes":{"species":"dahlia","occluded":false,"petals":40,"seen":["bee","ant"],
                "track_id":3,"note":null}"""));
        assertThat(onlyObject(file).label().attributes())
                .containsOnlyKeys("species", "occluded", "petals", "seen")
                .containsEntry("species", new Value.Text("dahlia"))
                .containsEntry("occluded", new Value.Text("false"))
                .containsEntry("petals", new Value.Number(40))
                .containsEntry("seen", new Value.Choices(List.of("ant", "bee")));
        assertThat(onlyObject(file).id()).isEqualTo(new IntNode(7));
    }

    @Test
    void P8_annotations_may_stand_before_what_they_refer_to() throws Exception {
        Path file = write(
                "{\"annotations\":[" + annotation(1, "\"bbox\":[1,2,3,4]") + "]," + CATEGORIES + "," + IMAGES + "}");
        assertThat(LabelSetReader.read(file).frames().getFirst().objects()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "bbox":[1,2,3,4],"image_id":99               | /image_id         | no image with the id 99
                    "bbox":[1,2,3,4],"category_id":99            | /category_id      | no category with the id 99
                    "iscrowd":0                                  | ``                | neither a segmentation nor a bbox
                    "segmentation":[[1,1,5,5]]                   | /segmentation/0   | at least 3 points, and there are 2
                    "segmentation":[[1,1]]                       | /segmentation/0   | at least 3 points, and there is 1
                    "segmentation":[[1,1,5,5,9]]                 | /segmentation/0   | there are 5 numbers
                    "segmentation":[[1,1,5,5,9,NaN]]             | /segmentation/0/5 | NaN" is not a finite number
                    "segmentation":[[1,1,5,5,9,1e999]]           | /segmentation/0/5 | is not a finite number
                    "segmentation":[[1,1,5,5,9,"7"]]             | /segmentation/0/5 | is not a finite number
                    "segmentation":[1,1,5,5,9,9]                 | /segmentation/0   | must be a list of numbers
                    "segmentation":[[1,1,5,5,9,90000]]           | ``                | more than 160 px outside the frame
                    "bbox":[1,2,3]                               | /bbox             | there are 3 numbers
                    "bbox":[1,2,-3,4]                            | /bbox             | width and height are -3.0 and 4.0
                    "segmentation":{"size":[9,9],"counts":"b1"}  | /segmentation/size | the mask is 9 × 9 px and its image 640 × 480 px
                    "segmentation":{"size":[480,640],"counts":"b1"} | /segmentation/counts | a mask of 640 × 480 px needs 307200
                    "bbox":[1,2,3,4],"attributes":{"a":{}}       | /attributes/a     | its value is {}
                    "bbox":[1,2,3,4],"attributes":[1]            | /attributes       | an object of names and values
                    """)
    void P8_a_faulty_annotation_is_named_with_its_place(String json, String at, String fact) throws IOException {
        Problem problem = refusal(file(annotation(17, json)));
        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().getFirst().at()).isEqualTo("/annotations/0" + at);
        assertThat(problem.detail()).contains("Annotation 17 (line 1, column ").contains(fact);
        assertThat(problem.remedy()).contains("nothing of the file was taken");
    }

    @Test
    void P8_all_faults_of_a_file_are_told_at_once() throws IOException {
        Problem problem = refusal(file(annotation(1, "\"bbox\":[1]") + "," + annotation(2, "\"bbox\":[1]")));
        assertThat(problem.detail()).startsWith("2 places are wrong. The first: Annotation 1");
        assertThat(problem.errors()).hasSize(2);
    }

    @Test
    void P8_two_annotations_with_one_id_are_refused() throws IOException {
        String box = "\"bbox\":[1,2,3,4]";
        assertThat(refusal(file(annotation(1, box) + "," + annotation(1, box))).detail())
                .contains("the id 1 stands here twice");
    }

    @Test
    void P8_a_file_that_was_cut_off_is_refused_with_line_and_column() throws IOException {
        assertThat(refusal(write("{\"images\":[\n{\"id\":1,")).detail()).contains("is not JSON at line 2, column ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                                  | is no COCO dataset
                    []                                                  | is a list
                    {"images":[],"annotations":[]}                      | has no "categories"
                    {"images":[],"annotations":{},"categories":[]}      | has no "annotations"
                    {"images":[],"annotations":[],"categories":[]} true | goes on after its end
                    not json                                            | is not JSON at line 1, column
                    {"images":[{"id":1}],"annotations":[],"categories":[]} | Image 1 (line 1, column 12): it has no file_name
                    {"images":[{"id":1,"file_name":"a","width":0,"height":1}],"annotations":[],"categories":[]} | whole px
                    {"images":[{"id":1,"file_name":"a"},{"id":2,"file_name":"a"}],"annotations":[],"categories":[]} | also the file_name of Image 1
                    {"images":[7],"annotations":[],"categories":[]}     | must be an object
                    {"images":[],"annotations":[],"categories":[{"id":1}]} | it has no name
                    {"images":[],"annotations":[],"categories":[{"name":"x"}]} | it has no id
                    """)
    void P8_what_is_no_coco_file_is_refused_by_the_reason(String json, String fact) throws IOException {
        assertThat(refusal(write(json)).detail()).contains(fact);
    }

    @Test
    void P8_a_file_that_is_not_there_is_refused() {
        assertThat(refusal(folder.resolve("nowhere.json")).detail()).contains("nowhere.json does not exist");
        assertThat(refusal(folder).detail()).contains("is no file");
    }

    private Problem refusal(Path file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> LabelSetReader.read(file));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private Shape onlyShape(String json) throws IOException, Refused {
        return onlyObject(file(annotation(1, json))).label().shape();
    }

    private static LabelledObject onlyObject(Path file) throws Refused {
        return LabelSetReader.read(file).frames().getFirst().objects().getFirst();
    }

    /** An image and a category are given unless the JSON gives them. */
    private static String annotation(int id, String json) {
        String image = json.contains("image_id") ? "" : ",\"image_id\":1";
        String category = json.contains("category_id") ? "" : ",\"category_id\":1";
        return "{\"id\":%d%s%s,%s}".formatted(id, image, category, json);
    }

    private Path file(String annotations) throws IOException {
        return write("{" + IMAGES + "," + CATEGORIES + ",\"annotations\":[" + annotations + "]}");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("coco.json"), json);
    }
}
