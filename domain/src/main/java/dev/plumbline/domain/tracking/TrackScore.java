package dev.plumbline.domain.tracking;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of the objects of a sequence. Sources: [IDF1] E. Ristani et al., "Performance Measures and a Data Set for Multi-Target,
 * Multi-Camera Tracking", 2016; [CLEAR] K. Bernardin, R. Stiefelhagen, "Evaluating Multiple Object Tracking Performance: The CLEAR MOT
 * Metrics", 2008; [MT] Y. Li, C. Huang, R. Nevatia, "Learning to Associate", 2009.
 *
 * @param identity   over the whole sequence: each label track is of at most one object, so that most is right
 * @param frames     frame by frame
 * @param tracks     object by object, in the order in which they first appear
 * @param changes    where the label on an object is of another track than the last one on it, in order of the frames
 * @param inventions label tracks that were never on an object, with the frames that they are on
 */
public record TrackScore(
        Identity identity,
        List<FrameTracking> frames,
        List<ObjectTracking> tracks,
        List<Change> changes,
        List<Invention> inventions) {

    public TrackScore {
        frames = List.copyOf(frames);
        tracks = List.copyOf(tracks);
        changes = List.copyOf(changes);
        inventions = List.copyOf(inventions);
    }

    /** Several sequences as one: what is counted is added up. Frames are numbered through. */
    public static TrackScore all(List<TrackScore> sequences) {
        ToIntFunction<ToIntFunction<Identity>> sum = part ->
                sequences.stream().map(TrackScore::identity).mapToInt(part).sum();
        return new TrackScore(
                new Identity(
                        sum.applyAsInt(Identity::right),
                        sum.applyAsInt(Identity::missed),
                        sum.applyAsInt(Identity::spurious)),
                joined(sequences, TrackScore::frames),
                joined(sequences, TrackScore::tracks),
                joined(sequences, TrackScore::changes),
                joined(sequences, TrackScore::inventions));
    }

    private static <T> List<T> joined(List<TrackScore> sequences, Function<TrackScore, List<T>> part) {
        return sequences.stream().map(part).flatMap(List::stream).toList();
    }

    /**
     * Places that are right under the best one-to-one assignment of label tracks to objects [IDF1].
     *
     * @param right    places of an object with its own track's label on it (IDTP)
     * @param missed   places of objects without (IDFN)
     * @param spurious labels elsewhere (IDFP)
     */
    public record Identity(int right, int missed, int spurious) {

        /** IDP: share of the labels that are right. Nothing without labels. */
        public OptionalDouble precision() {
            return share(right, right + spurious);
        }

        /** IDR: share of the places that are right. Nothing without objects. */
        public OptionalDouble recall() {
            return share(right, right + missed);
        }

        /** IDF1: their harmonic mean, 2·IDTP ÷ (2·IDTP + IDFP + IDFN). Nothing where there is neither. */
        public OptionalDouble f1() {
            return share(2 * right, 2 * right + missed + spurious);
        }
    }

    /**
     * One frame.
     *
     * @param matched  objects with a label on them
     * @param missed   objects without
     * @param spurious labels without an object
     * @param links    matched objects that had a label before
     * @param switches links on which the label is of another track than the last one
     * @param mistakes switches, those counted once that have a track in common: two objects that exchange their labels are one mistake
     * @param alike    sum of the IoU of what is matched
     */
    public record FrameTracking(
            int matched, int missed, int spurious, int links, int switches, int mistakes, double alike) {}

    /**
     * One object.
     *
     * @param track     its name in the truth
     * @param classKey  its class where it first appears
     * @param frames    on which it is
     * @param matched   on which some label was on it
     * @param own       the label track that is assigned to it over the sequence; null when none ever was on it, or all are others'
     * @param right     on which its own track's label was on it
     * @param switches  times that the label on it was of another track than the last one on it
     * @param fragments times that it was lost and found again
     */
    public record ObjectTracking(
            String track,
            String classKey,
            int frames,
            int matched,
            @Nullable String own,
            int right,
            int switches,
            int fragments) {

        /** On four fifths of its frames or more [MT]. */
        public boolean isMostlyTracked() {
            return 5L * matched >= 4L * frames;
        }

        /** On less than a fifth of its frames [MT]. */
        public boolean isMostlyLost() {
            return 5L * matched < frames;
        }
    }

    /**
     * An object's label is of another track from here on.
     *
     * @param frame  from 0
     * @param object its name in the truth
     */
    public record Change(int frame, String object, String from, String to) {}

    /** @param frames on how many it is */
    public record Invention(String track, String classKey, int frames) {}

    /** Identity switches of all objects. */
    public int switches() {
        return tracks.stream().mapToInt(ObjectTracking::switches).sum();
    }

    /** Fragmentations of all objects. */
    public int fragments() {
        return tracks.stream().mapToInt(ObjectTracking::fragments).sum();
    }

    public int missed() {
        return frames.stream().mapToInt(FrameTracking::missed).sum();
    }

    public int spurious() {
        return frames.stream().mapToInt(FrameTracking::spurious).sum();
    }

    public int matched() {
        return frames.stream().mapToInt(FrameTracking::matched).sum();
    }

    /** MOTA: 1 − (missed + spurious + switches) ÷ places of objects [CLEAR]. At most 1, may be below 0; nothing without objects. */
    public OptionalDouble mota() {
        int places = matched() + missed();
        return places == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (double) (missed() + spurious() + switches()) / places);
    }

    /** MOTP: the mean IoU of what is matched [CLEAR], as the MOT challenges have it. Nothing where nothing is. */
    public OptionalDouble motp() {
        double alike = frames.stream().mapToDouble(FrameTracking::alike).sum();
        return matched() == 0 ? OptionalDouble.empty() : OptionalDouble.of(alike / matched());
    }

    public int mostlyTracked() {
        return Math.toIntExact(
                tracks.stream().filter(ObjectTracking::isMostlyTracked).count());
    }

    public int mostlyLost() {
        return Math.toIntExact(
                tracks.stream().filter(ObjectTracking::isMostlyLost).count());
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
