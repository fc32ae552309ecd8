package dev.plumbline.gateway.format.mot;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JoinedReader;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lines come in the order of the tracks, so a sequence is held while its frames are made. */
final class MotReader implements FrameReader {

    /** Classes by number from 1, where a sequence does not name its own (MOT16, table 2). */
    private static final List<String> CLASSES = List.of(
            "pedestrian",
            "person on vehicle",
            "car",
            "bicycle",
            "motorbike",
            "non motorized vehicle",
            "static person",
            "distractor",
            "occluder",
            "occluder on the ground",
            "occluder full",
            "reflection",
            "crowd");

    /** Nine hours at thirty frames a second. A slip in a file is not to become ten million files of another format. */
    private static final int MAX_FRAMES = 1_000_000;

    /** Less than half of an object that is to be seen counts as hidden. */
    private static final double HALF = 0.5;

    private final Mot format;
    private final Input input;
    private final Faults faults;
    private final String prefix;
    private final List<String> classes = new ArrayList<>();
    private final Map<Integer, List<Annotation>> labels = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private SequenceInfo info = SequenceInfo.NONE;
    private int next = 1;
    private int last;

    /** @param prefix of the names of its frames: the folder of the sequence where there are several */
    private MotReader(Mot format, Input input, Faults faults, String prefix) {
        this.format = format;
        this.input = input;
        this.faults = faults;
        this.prefix = prefix;
    }

    /** @throws Refused when there is no sequence */
    static FrameReader open(Mot format, Input input, Faults faults) throws IOException, Refused {
        List<Path> truths = input.files("gt.txt");
        if (truths.isEmpty()) {
            throw Unreadable.file(
                    format.id(),
                    input.named(),
                    "has no gt/gt.txt.",
                    "Give the folder of a sequence, or one that has such folders.");
        }
        List<FrameReader> readers = new ArrayList<>();
        for (Path truth : truths) {
            MotReader reader = new MotReader(format, input, faults, prefix(input, truth, truths.size()));
            reader.read(truth);
            readers.add(reader);
        }
        return readers.size() == 1
                ? readers.getFirst()
                : new JoinedReader(readers, Collections.nCopies(readers.size(), ""));
    }

    /** Folder of the sequence, below the input; empty when there is only one. */
    private static String prefix(Input input, Path truth, int sequences) {
        return sequences == 1 ? "" : input.relative(truth).replaceFirst("(gt/)?[^/]*$", "");
    }

    private void read(Path truth) throws IOException, Refused {
        Path folder = truth.toAbsolutePath().getParent();
        Path sequence = folder == null || folder.getParent() == null ? input.path() : folder.getParent();
        info = SequenceInfo.read(format, sequence);
        Path names = truth.resolveSibling("labels.txt");
        if (Files.isRegularFile(names)) {
            try (TextLines lines = TextLines.open(format.id(), names)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        classes.add(line.strip());
                    }
                }
            }
        } else {
            classes.addAll(CLASSES);
        }
        if (info.size() == null) {
            Optional<Path> image =
                    FrameFiles.image(sequence.resolve(info.folder()).resolve("000001"));
            info = info.with(image.isPresent() ? FrameFiles.size(image.get()).orElse(null) : null);
        }
        String file = input.relative(truth);
        try (TextLines lines = TextLines.open(format.id(), truth)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    row(line, file, lines.number());
                }
            }
        }
        last = Math.max(
                info.length(),
                labels.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        if (last > MAX_FRAMES) {
            throw Unreadable.file(
                    format.id(),
                    sequence,
                    "has %,d frames by its %s.".formatted(last, SequenceInfo.FILE),
                    "Check its seqLength; sequences of up to %,d frames are read.".formatted(MAX_FRAMES));
        }
    }

    private void row(String line, String file, long number) {
        String[] cells = line.split(",");
        try {
            double[] row = new double[cells.length];
            if (cells.length < 6) {
                throw new IllegalArgumentException(
                        "here must be frame, track, left, top, width, height, …, and there are %d numbers."
                                .formatted(cells.length));
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = Decimals.parse(cells[i].strip());
            }
            if (row[0] < 1 || row[0] > MAX_FRAMES || row[0] != Math.rint(row[0])) {
                throw new IllegalArgumentException(
                        "%s is no frame; they are counted from 1.".formatted(cells[0].strip()));
            }
            Annotation annotation = annotation(row, cells);
            if (annotation.track() != null && !seen.add((int) row[0] + "/" + annotation.track())) {
                throw new IllegalArgumentException(
                        "track %s has two boxes on frame %d.".formatted(annotation.track(), (int) row[0]));
            }
            labels.computeIfAbsent((int) row[0], _ -> new ArrayList<>()).add(annotation);
        } catch (IllegalArgumentException e) {
            faults.add(
                    "%s/line/%d".formatted(file, number),
                    "%s, line %d".formatted(file, number),
                    String.valueOf(e.getMessage()));
        }
    }

    private Annotation annotation(double[] row, String[] cells) {
        // Of ten columns the last three are places in the world (2D MOT 2015), and there is no class.
        boolean hasClass = row.length == 8 || row.length == 9;
        if (row.length >= 10) {
            faults.unread("MOT's places in the world", "dropped");
        }
        int number = hasClass ? (int) row[7] : 1;
        if (number < 1 || number > classes.size()) {
            throw new IllegalArgumentException(
                    "there is no class %d; there are %d, from 1.".formatted(number, classes.size()));
        }
        Box box = new Box(row[2], row[3], row[4], row[5]);
        faults.of(box, info.size()).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (row.length >= 7 && row[6] == 0) {
            marks.add(Mark.DIFFICULT);
        }
        Map<String, Value> values = new TreeMap<>();
        if (row.length == 9 && row[8] >= 0) {
            if (row[8] < HALF) {
                marks.add(Mark.OCCLUDED);
            }
            if (row[8] > 0 && row[8] < 1) {
                values.put("visibility", new Value.Number(row[8]));
            }
        }
        String track = row[1] == -1 ? null : cells[1].strip();
        return new Annotation(null, classes.get(number - 1), box, null, values, track, 0, 0, marks, null);
    }

    @Override
    public Head head() {
        return Head.of(classes);
    }

    @Override
    public @Nullable Frame next() {
        if (next > last) {
            return null;
        }
        int number = next++;
        String name = prefix + "%s/%06d%s".formatted(info.folder(), number, info.extension());
        FrameSize size = info.size();
        return new Frame(name, size, null, number, labels.getOrDefault(number, List.of()), Map.of());
    }

    @Override
    public double share() {
        return last == 0 ? 1 : (double) (next - 1) / last;
    }
}
