package dev.plumbline.domain.tracking;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of the objects of a sequence. Sources: [IDF1] E. Ristani et al., "Performance Measures and a Data Set for Multi-Target,
 * Multi-Camera Tracking", 2016; [CLEAR] K. Bernardin, R. Stiefelhagen, "Evaluating Multiple Object Tracking Performance: The CLEAR MOT
 * Metrics", 2008.
 *
 * @param identity   over the whole sequence: each label track is of at most one object, so that most is right
 * @param frames     frame by frame
 * @param tracks     object by object, in the order in which they first appear
 */
public record TrackScore(Identity identity, List<FrameTracking> frames, List<ObjectTracking> tracks) {

    public TrackScore {
        frames = List.copyOf(frames);
        tracks = List.copyOf(tracks);
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

    /** One frame: objects with a label on them, without, labels without an object, and labels that changed to another track. */
    public record FrameTracking(int matched, int missed, int spurious, int switches) {}

    /**
     * One object.
     *
     * @param track     its name in the truth
     * @param frames    on which it is
     * @param matched   on which some label was on it
     * @param right     on which the label was of the track that is assigned to it over the sequence
     * @param switches  times that the label on it was of another track than the last one on it
     * @param fragments times that it was lost and found again
     */
    public record ObjectTracking(String track, int frames, int matched, int right, int switches, int fragments) {}

    /** Identity switches of all objects. */
    public int switches() {
        return tracks.stream().mapToInt(ObjectTracking::switches).sum();
    }

    /** Fragmentations of all objects. */
    public int fragments() {
        return tracks.stream().mapToInt(ObjectTracking::fragments).sum();
    }

    /** MOTA: 1 − (missed + spurious + switches) ÷ places of objects [CLEAR]. At most 1, may be below 0; nothing without objects. */
    public OptionalDouble mota() {
        int errors = frames.stream()
                .mapToInt(frame -> frame.missed() + frame.spurious() + frame.switches())
                .sum();
        int places = frames.stream()
                .mapToInt(frame -> frame.matched() + frame.missed())
                .sum();
        return places == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) errors / places);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
