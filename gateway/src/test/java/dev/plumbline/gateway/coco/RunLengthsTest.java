package dev.plumbline.gateway.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Iou;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Polygon;
import org.junit.jupiter.api.Test;

/** Packed texts, areas, bounds and the IoU are what pycocotools 2.0.11 gives for the same masks. */
class RunLengthsTest {

    /** A disc of 260 px with a hole in it, on 30 × 40 px. */
    private static final String DISC = "P89n02M4N0O2N2OD@0`0OB0>0B0>0B0>0B0>0B0>1@0`0<1N2N102L3Ni5";

    /** Columns 8 to 27, rows 5 to 29, of 30 × 40 px. */
    private static final String BLOCK = "U:i0?0000000000000000000000000000000000000[2";

    @Test
    void P8_a_packed_mask_covers_its_pixels() {
        Polygon disc = RunLengths.region(RunLengths.unpack(DISC), 40, 30);
        assertThat(Overlap.area(disc)).isCloseTo(260, within(1e-9));
        assertThat(disc.bounds()).isEqualTo(new Bounds(6, 11, 25, 30));
    }

    @Test
    void P8_runs_may_be_shorter_than_the_ones_before() {
        String noise = "0121201OL1012OOOO020N021NO23NM0010O1022M11M41K00O2011M00O";
        assertThat(Overlap.area(RunLengths.region(RunLengths.unpack(noise), 12, 9)))
                .isCloseTo(53, within(1e-9));
    }

    @Test
    void P8_the_iou_of_two_masks_is_counted_in_pixels() {
        Polygon disc = RunLengths.region(RunLengths.unpack(DISC), 40, 30);
        Polygon block = RunLengths.region(RunLengths.unpack(BLOCK), 40, 30);
        assertThat(block.parts()).as("equal columns are one rectangle").hasSize(1);
        assertThat(Overlap.of(disc, block).both()).isCloseTo(240, within(1e-9));
        assertThat(Iou.of(disc, block)).isCloseTo(240 / (260 + 500 - 240.0), within(1e-9));
    }

    @Test
    void P8_a_run_goes_on_in_the_next_column() {
        Polygon two = RunLengths.region(new long[] {0, 20, 30}, 10, 5);
        assertThat(two.bounds()).isEqualTo(new Bounds(0, 0, 2, 10));
        Polygon bent = RunLengths.region(new long[] {8, 4, 8}, 10, 2);
        assertThat(Overlap.area(bent)).isCloseTo(4, within(1e-9));
        assertThat(bent.parts()).hasSize(2);
    }

    @Test
    void P8_runs_that_do_not_fill_the_mask_are_refused() {
        assertThatThrownBy(() -> RunLengths.region(new long[] {0, 20}, 10, 5))
                .hasMessageContaining("do not fill 5 × 10");
        assertThatThrownBy(() -> RunLengths.region(new long[] {0, 51}, 10, 5)).hasMessageContaining("do not fit");
        assertThatThrownBy(() -> RunLengths.region(new long[] {-1, 51}, 10, 5)).hasMessageContaining("do not fit");
    }

    @Test
    void P8_a_text_that_is_no_packed_mask_is_refused() {
        assertThatThrownBy(() -> RunLengths.unpack("P")).hasMessageContaining("middle of a run");
        assertThatThrownBy(() -> RunLengths.unpack("ooooooooooo")).hasMessageContaining("middle of a run");
        assertThatThrownBy(() -> RunLengths.unpack("a b")).hasMessageContaining("stands for nothing");
    }
}
