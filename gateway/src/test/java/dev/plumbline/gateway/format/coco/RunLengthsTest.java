package dev.plumbline.gateway.format.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed texts, areas and bounds are what pycocotools 2.0.11 gives for the same masks. */
class RunLengthsTest {

    /** A disc of 260 px with a hole in it, on 30 × 40 px. */
    private static final String DISC = "P89n02M4N0O2N2OD@0`0OB0>0B0>0B0>0B0>0B0>1@0`0<1N2N102L3Ni5";

    /** 53 px, scattered on 9 × 12 px. */
    private static final String NOISE = "0121201OL1012OOOO020N021NO23NM0010O1022M11M41K00O2011M00O";

    @Test
    void P8_a_packed_mask_covers_its_pixels() {
        Mask disc = Mask.of(new FrameSize(30, 40), RunLengths.unpack(DISC));
        assertThat(disc.area()).isEqualTo(260);
        assertThat(disc.bounds()).isEqualTo(new Bounds(6, 11, 25, 30));
        assertThat(Mask.of(new FrameSize(9, 12), RunLengths.unpack(NOISE)).area())
                .isEqualTo(53);
    }

    @ParameterizedTest
    @ValueSource(strings = {DISC, NOISE, "U:i0?0000000000000000000000000000000000000[2", "0"})
    void P8_runs_are_packed_as_pycocotools_packs_them(String text) {
        assertThat(RunLengths.pack(RunLengths.unpack(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void P8_packed_runs_are_unpacked_again(@ForAll List<@IntRange(min = 0) Integer> lengths) {
        int[] runs = lengths.stream().mapToInt(Integer::intValue).toArray();
        assertThat(RunLengths.unpack(RunLengths.pack(runs))).isEqualTo(runs);
    }

    @Test
    void P8_a_text_that_is_no_packed_mask_is_refused() {
        assertThatThrownBy(() -> RunLengths.unpack("P")).hasMessageContaining("middle of a run");
        assertThatThrownBy(() -> RunLengths.unpack("ooooooooooo")).hasMessageContaining("middle of a run");
        assertThatThrownBy(() -> RunLengths.unpack("a b")).hasMessageContaining("stands for nothing");
        assertThatThrownBy(() -> RunLengths.unpack("O")).hasMessageContaining("a run of -1 px");
    }
}
