package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.gateway.files.Trees;
import dev.plumbline.gateway.labelset.LabelSet;
import dev.plumbline.gateway.labelset.LabelSetReader;
import dev.plumbline.gateway.labelset.LabelSetScore;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a file, it is converted and scored, or refused with a problem that names a place; what stood at the output's place
 * stays as it was. {@code -Dplumbline.mutations=N} tries N times as many, and {@code -Dplumbline.mutations.of=DIR} the data sets
 * in a folder.
 */
class MutatedFilesTest {

    private static final int SEEDS = 16;

    @TempDir
    private Path folder;

    @Test
    void P8_no_file_is_so_wrong_that_more_than_a_problem_comes_of_it() throws Exception {
        int seeds = SEEDS * Integer.getInteger("plumbline.mutations", 1);
        List<Path> samples = samples();
        List<String> wrong = new ArrayList<>();
        long seed = Long.getLong("plumbline.mutations.from", 0);
        for (long end = seed + (long) seeds * samples.size(); seed < end; seed++) {
            Path sample = samples.get((int) (seed % samples.size()));
            Path copy = folder.resolve("case").resolve(sample.getFileName());
            copy(sample, copy);
            Mutation mutation = new Mutation(seed);
            mutation.spoil(files(copy));
            try {
                converted(copy, seed);
                scored(copy, sample);
            } catch (Exception | Error problem) {
                wrong.add("seed %d, %s, %s: %s".formatted(seed, sample, mutation.name(), told(problem)));
            }
            Trees.delete(folder.resolve("case"));
        }
        assertThat(wrong).isEmpty();
    }

    private static String told(Throwable problem) {
        String frames = Stream.of(problem.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.plumbline"))
                .limit(3)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return problem + " at " + frames;
    }

    private void converted(Path input, long seed) throws IOException {
        Format to = Formats.ALL.get(new Random(seed).nextInt(Formats.ALL.size()));
        Path out = folder.resolve("case/out");
        Path stood = to.fileName().isEmpty() ? Files.createDirectories(out).resolve("stood") : out;
        Files.writeString(stood, "as it was");
        boolean keep = seed % 3 == 0;
        try {
            new Conversion(input, null, out, to, keep, true, (_, _) -> {}).run();
        } catch (Refused refused) {
            assertThat(refused.problem().detail()).as("%s", refused.problem()).isNotBlank();
            assertThat(stood).content().isEqualTo("as it was");
        }
        try (Stream<Path> left = Files.list(out.getParent())) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().contains(".part"));
        }
    }

    private static void scored(Path labels, Path truth) {
        try {
            LabelSet wanted = LabelSetReader.readAny(truth);
            LabelSet given = LabelSetReader.readAny(labels);
            assertThat(LabelSetScore.of(wanted, given.calledAsIn(wanted), ScoringPresets.COCO)
                            .total()
                            .available())
                    .isNotNegative();
        } catch (Refused refused) {
            assertThat(refused.problem().detail()).isNotBlank();
        }
    }

    /** Each format with everything that it can say; or what is in a folder. */
    private List<Path> samples() throws Exception {
        String given = System.getProperty("plumbline.mutations.of");
        if (given != null) {
            try (Stream<Path> inside = Files.list(Path.of(given))) {
                return inside.sorted().toList();
            }
        }
        for (Format format : Formats.ALL) {
            Path out = folder.resolve("samples").resolve(format.id());
            Files.createDirectories(out.getParent());
            RoundTripTest.write(RandomLabels.of(3), format, out);
        }
        return Formats.ALL.stream()
                .map(format -> folder.resolve("samples").resolve(format.id()))
                .toList();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
    }
}
