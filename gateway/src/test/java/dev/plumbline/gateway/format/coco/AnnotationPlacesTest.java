package dev.plumbline.gateway.format.coco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotationPlacesTest {

    private final AnnotationPlaces places = new AnnotationPlaces();

    @Test
    void P8_an_annotation_keeps_its_number_where_others_are_left_out() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            if (number % 7 == 0 || number > 90) {
                places.leaveOut();
            } else {
                places.add(number * 10L, 10, 0);
                numbers.add(number);
            }
        }
        assertThat(IntStream.range(0, places.size()).map(places::number).boxed())
                .isEqualTo(numbers);
    }

    @Test
    void P8_more_annotations_than_one_piece_holds_are_found_by_their_image_in_the_order_of_the_file() {
        int many = 50_000;
        for (int i = 0; i < many; i++) {
            places.add(7_000_000_000L + i, i + 1, i % 3);
        }
        places.orphan(4);
        places.group(3);
        assertThat(places.of(1)).hasSize(many / 3).startsWith(1, 7, 10).isSorted();
        int last = places.of(1)[many / 3 - 1];
        assertThat(last).isEqualTo(49_999);
        assertThat(places.offset(last)).isEqualTo(7_000_049_999L);
        assertThat(places.length(last)).isEqualTo(50_000);
    }
}
