package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.format.coco.Coco;
import dev.plumbline.gateway.format.yolo.Yolo;
import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From one format into another and back: what the report says is gone is what is gone, by count. {@code -Dplumbline.pairs=N} takes
 * every pair of formats for N samples, and {@code -Dplumbline.pairs.of=DIR} the data sets in a folder.
 */
class LossReportTest {

    private static final int SEEDS = Integer.getInteger("plumbline.pairs", 0);

    /** Every third pair or so, each format among them both ways: all take their time. */
    private static final int STEP = SEEDS == 0 ? 3 : 1;

    @TempDir
    private Path folder;

    @Test
    void P8_what_is_gone_after_a_conversion_is_what_its_report_counts() throws Exception {
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Path given : samples()) {
            Format from = format(given);
            for (int to = number++ % STEP; to < Formats.ALL.size(); to += STEP) {
                Format other = Formats.ALL.get(to);
                Path there = folder.resolve("%d-%s".formatted(number, other.id()));
                String which = "%s %s to %s".formatted(given.getFileName(), from.id(), other.id());
                try {
                    wrong.addAll(differences(given, there, other, which));
                    wrong.addAll(differences(
                            there, folder.resolve(there.getFileName() + "-back"), from, which + " and back"));
                } catch (Refused refused) {
                    // A format that needs one size for all frames, or a size at all, says so and writes nothing.
                    assertThat(refused.problem().code()).as(which).endsWith("-unwritable");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Format format(Path given) throws Exception {
        try (Input input = Formats.open(given)) {
            return Formats.detect(input);
        }
    }

    private List<Path> samples() throws Exception {
        String real = System.getProperty("plumbline.pairs.of");
        if (real != null) {
            try (Stream<Path> inside = Files.list(Path.of(real))) {
                return inside.sorted().toList();
            }
        }
        List<Path> samples = new ArrayList<>();
        for (int seed = 0; seed < Math.max(1, SEEDS); seed++) {
            for (Format from : Formats.ALL) {
                Path given = folder.resolve("sample-%d-%s".formatted(seed, from.id()));
                RoundTripTest.write(RandomLabels.of(seed), from, given);
                samples.add(given);
            }
        }
        return samples;
    }

    private static List<String> differences(Path given, Path out, Format to, String which) throws Exception {
        Conversion.Report report = new Conversion(given, null, out, to, false, false, (_, _) -> {}).run();
        Map<String, Long> told = new TreeMap<>();
        report.losses().forEach(loss -> told.merge(loss.what(), loss.count(), Long::sum));
        Dataset before = Formats.read(given);
        Dataset after = Formats.read(out);
        Map<String, Long> had = Counted.of(before);
        Map<String, Long> has = Counted.of(after);
        long labels = labels(before);
        // Where labels are split, dropped or cut, what was said of them is counted with them.
        if (labels != report.labels()
                || report.frames() != before.frames().size()
                || told.containsKey(Feature.OVERLAPS.noun())) {
            return List.of();
        }
        // Text ids are counted apart, and those of COCO are numbers then.
        told.merge(
                Feature.IDS.noun(), to instanceof Coco ? 0 : told.getOrDefault(Feature.TEXT_IDS.noun(), 0L), Long::sum);
        had.keySet().remove(Feature.TEXT_IDS.noun());
        Loss.ofAlike("", 1)
                .forEach(
                        alike -> told.merge(Feature.ATTRIBUTES.noun(), told.getOrDefault(alike.what(), 0L), Long::sum));
        if (told.containsKey(Feature.FREE_TAGS.noun())) {
            had.keySet().remove(Feature.SCENE.noun());
        }
        if (told.containsKey("keypoints")) {
            // What was said of joints, and beside them, is in the count of those.
            had.keySet()
                    .removeAll(List.of(
                            Feature.REGIONS.noun(), Feature.REGION_BOXES.noun(), Feature.HIDDEN_KEYPOINTS.noun()));
        }
        if (told.containsKey("masks")) {
            // Their outlines may have holes.
            had.keySet().remove(Feature.HOLES.noun());
        }
        if (told.containsKey(Feature.UNUSED_CLASSES.noun())) {
            had.keySet().remove(Feature.KEYPOINT_NAMES.noun());
        }
        if (before.format().equals("yolo-obb") || to == Yolo.OBB) {
            // A box and one that is turned by nothing are the same, and some formats know but one of the two.
            had.keySet().removeAll(List.of("boxes", "rotated boxes"));
        }
        List<String> wrong = new ArrayList<>();
        had.forEach((noun, count) -> {
            long gone = Math.max(0, count - has.getOrDefault(noun, 0L));
            String as = noun.equals("classes") ? Feature.UNUSED_CLASSES.noun() : noun;
            if (gone != told.getOrDefault(as, 0L)) {
                wrong.add("%s: %s: %d before, %d after, %d told: %s"
                        .formatted(which, noun, count, has.get(noun), told.getOrDefault(as, 0L), report.losses()));
            }
        });
        return wrong;
    }

    private static long labels(Dataset dataset) {
        return dataset.frames().stream()
                .mapToLong(frame -> frame.annotations().size())
                .sum();
    }
}
