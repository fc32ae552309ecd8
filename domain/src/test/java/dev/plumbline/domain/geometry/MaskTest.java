package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final FrameSize FRAME = new FrameSize(6, 5);

    @Test
    void P2_equal_masks_are_equal_however_their_runs_are_written() {
        Mask mask = Mask.of(FRAME, 6, 3, 2, 3, 16);
        assertThat(Mask.of(FRAME, 6, 1, 0, 2, 2, 3, 16, 0)).isEqualTo(mask).hasSameHashCodeAs(mask);
        assertThat(Mask.of(FRAME, 2, 0, 4, 3, 2, 3, 10, 0, 6)).isEqualTo(mask);
        assertThat(Mask.of(FRAME, 0, 30).runs().lengths()).containsExactly(0, 30);
        assertThat(Mask.of(FRAME, 30, 0).runs().lengths()).containsExactly(30);
        assertThat(Mask.of(new FrameSize(5, 6), 6, 3, 2, 3, 16)).isNotEqualTo(mask);
    }

    @Test
    void P2_area_and_bounds_are_those_of_its_pixels() {
        Mask mask = Mask.of(FRAME, 6, 3, 2, 3, 16);
        assertThat(mask.area()).isEqualTo(6);
        assertThat(mask.bounds()).isEqualTo(new Bounds(1, 1, 3, 4));
        assertThat(Mask.of(FRAME, 8, 4, 18).bounds())
                .as("a run over two columns")
                .isEqualTo(new Bounds(1, 0, 3, 5));
        assertThat(Mask.of(FRAME, 30).bounds()).isEqualTo(Bounds.EMPTY);
    }

    @Test
    void P2_runs_that_do_not_fill_the_frame_are_refused() {
        assertThatThrownBy(() -> Mask.of(FRAME, 0, 29))
                .hasMessageContaining("29 px together")
                .hasMessageContaining("30");
        assertThatThrownBy(() -> Mask.of(FRAME, 31, -1)).hasMessageContaining("run 1 has -1");
        assertThatThrownBy(() -> Runs.of(Integer.MAX_VALUE, 1)).hasMessageContaining("more than");
    }

    @Test
    void P2_the_outline_has_a_part_for_each_piece_and_a_ring_for_each_hole() {
        Polygon outline = mask("""
                ####..
                #..#.#
                #.##..
                ###...
                ....#.
                """).outline();
        assertThat(outline.parts()).hasSize(3);
        assertThat(outline.parts().getFirst().holes()).hasSize(1);
        assertThat(outline.parts().getFirst().exterior().vertex(0)).isEqualTo(new Point(0, 0));
        assertThat(outline.parts().get(1).exterior()).isEqualTo(Ring.of(4, 4, 5, 4, 5, 5, 4, 5));
        assertThat(mask("""
                ###...
                #.#...
                ##.#..
                ..##..
                ......
                """).outline().parts())
                .as("pixels that meet in a corner are two pieces")
                .hasSize(2);
    }

    @Property(tries = 300)
    void P2_the_outline_covers_the_pixels_and_nothing_else(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll Random random) {
        Mask mask = random(width, height, random);
        Polygon outline = mask.outline();
        assertThat(Overlap.area(outline)).isCloseTo(mask.area(), within(1e-9));
        assertThat(outline.bounds()).isEqualTo(mask.bounds());
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                assertThat(outline.contains(x + 0.5, y + 0.5)).isEqualTo(covers(mask, x, y));
            }
        }
    }

    @Property(tries = 200)
    void P5_masks_share_the_pixels_that_are_in_both(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll Random random) {
        Mask first = random(width, height, random);
        Mask second = random(width, height, random);
        int both = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                both += covers(first, x, y) && covers(second, x, y) ? 1 : 0;
            }
        }
        assertThat(Overlap.of(first, second)).isEqualTo(new Overlap(first.area(), second.area(), both));
        assertThat(Overlap.of(first, second.outline()).both())
                .as("as outlines they share the same area")
                .isCloseTo(both, within(1e-9));
        assertThat(Iou.of(second, first)).isEqualTo(Iou.of(first, second));
    }

    @Property(tries = 200)
    void P5_the_pixels_of_a_masks_outline_are_the_mask(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll Random random) {
        Mask mask = random(width, height, random);
        assertThat(Raster.of(mask.outline(), mask.size())).isEqualTo(mask);
    }

    @Test
    void P5_what_lies_beside_the_frame_is_cut_off() {
        FrameSize frame = new FrameSize(10, 8);
        assertThat(Raster.of(new Box(-5, -5, 10, 10), frame).bounds()).isEqualTo(new Bounds(0, 0, 5, 5));
        assertThat(Raster.of(new Box(-50, -50, 1e12, 1e12), frame).area()).isEqualTo(80);
        assertThat(Raster.of(new Box(20, 2, 5, 5), frame).area()).isZero();
        assertThat(Raster.of(Polygon.of(Ring.of(0, 0, 5, Double.NaN, 5, 5)), frame)
                        .area())
                .isZero();
        assertThat(Raster.of(Polygon.of(Ring.of(0, 0, 5, 5)), frame).area()).isZero();
    }

    static boolean covers(Mask mask, int x, int y) {
        int place = x * mask.height() + y;
        int run = 0;
        for (int end = mask.runs().length(0); end <= place; end += mask.runs().length(++run)) {}
        return run % 2 == 1;
    }

    static Mask random(int width, int height, Random random) {
        int[] runs = new int[width * height];
        int left = width * height;
        int size = 0;
        while (left > 0) {
            int run = random.nextInt(Math.min(left, 1 + height)) + (size == 0 ? 0 : 1);
            runs[size++] = Math.min(left, run);
            left -= runs[size - 1];
            runs = size == runs.length ? Arrays.copyOf(runs, 2 * size) : runs;
        }
        return Mask.of(new FrameSize(width, height), runs);
    }

    /** One character a pixel, row by row. */
    static Mask mask(String rows) {
        String[] lines = rows.strip().split("\\s+");
        int[] pixels = new int[lines.length * lines[0].length() * 2];
        int size = 0;
        for (int x = 0; x < lines[0].length(); x++) {
            for (String line : lines) {
                pixels[size++] = line.charAt(x) == '#' ? 0 : 1;
                pixels[size++] = line.charAt(x) == '#' ? 1 : 0;
            }
        }
        return Mask.of(new FrameSize(lines[0].length(), lines.length), pixels);
    }
}
