package dev.plumbline.gateway.labelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The frames of a video in their order, each with what it should have and what it has. Frames of one folder are a sequence: a file of several
 * videos keeps them apart by that.
 *
 * @param name the folder; empty when frames are in none
 */
public record LabelledSequence(String name, List<Pair> frames) {

    private static final NaturalOrder NATURAL = new NaturalOrder();

    /** A frame of both files. */
    public record Pair(LabelledFrame truth, LabelledFrame labels) {

        /** What people call it: its number where it has one. */
        public String called() {
            LabelledFrame.Number number = truth.number() == null ? labels.number() : truth.number();
            return number == null ? truth.name() : String.valueOf(number.shown());
        }
    }

    public LabelledSequence {
        frames = List.copyOf(frames);
    }

    /** Those in which some object of the truth has a track. */
    public static List<LabelledSequence> of(LabelSet truth, LabelSet labels) {
        Map<String, LabelledFrame> wanted = byName(truth);
        Map<String, LabelledFrame> given = byName(labels);
        Set<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(given.keySet());
        Map<String, List<Pair>> byFolder = new TreeMap<>(NATURAL);
        for (String name : names) {
            LabelledFrame nothing = new LabelledFrame(name, null, List.of());
            byFolder.computeIfAbsent(folder(name), _ -> new ArrayList<>())
                    .add(new Pair(wanted.getOrDefault(name, nothing), given.getOrDefault(name, nothing)));
        }
        return byFolder.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pair -> hasTrack(pair.truth())))
                .map(entry -> new LabelledSequence(entry.getKey(), ordered(entry.getValue())))
                .toList();
    }

    public static boolean hasTrack(LabelledFrame frame) {
        return frame.singles().stream().anyMatch(object -> object.label().track() != null);
    }

    /** By their numbers where all have one, else by their names. */
    private static List<Pair> ordered(List<Pair> frames) {
        boolean numbered = frames.stream()
                .allMatch(pair -> pair.truth().number() != null || pair.labels().number() != null);
        Comparator<Pair> byName = Comparator.comparing(pair -> pair.truth().name(), NATURAL);
        return frames.stream()
                .sorted(
                        numbered
                                ? Comparator.comparingInt(LabelledSequence::number)
                                        .thenComparing(byName)
                                : byName)
                .toList();
    }

    private static int number(Pair pair) {
        LabelledFrame.Number number = pair.truth().number() == null
                ? pair.labels().number()
                : pair.truth().number();
        return number == null ? 0 : number.fromZero();
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static Map<String, LabelledFrame> byName(LabelSet dataset) {
        Map<String, LabelledFrame> frames = new LinkedHashMap<>();
        dataset.frames().forEach(frame -> frames.put(frame.name(), frame));
        return frames;
    }
}
