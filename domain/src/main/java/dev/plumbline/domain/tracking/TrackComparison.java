package dev.plumbline.domain.tracking;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.Assignment;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.Likeness;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.tracking.TrackScore.Change;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import dev.plumbline.domain.tracking.TrackScore.Identity;
import dev.plumbline.domain.tracking.TrackScore.Invention;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the tracks of a sequence. An object keeps the label of the track that it had on the frame before, as long as that one
 * still lies on it; the others are paired so that the sum of IoU is greatest [CLEAR]. Over the sequence, label tracks are assigned to objects
 * one to one so that the most places are right, whatever the pairs of single frames were [IDF1]. See {@link TrackScore}.
 *
 * <p>Nobody is asked for the identity of an object that the truth has in no track: a label on it is neither right nor spurious. A label in no
 * track lies on an object and is nobody's: never right, and no switch.
 */
public final class TrackComparison {

    private final Ontology ontology;
    private final ScoringFunction scoring;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, Invention> inventions = new LinkedHashMap<>();
    private final List<FrameTracking> frames = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private TrackComparison(Ontology ontology, ScoringFunction scoring) {
        this.ontology = ontology;
        this.scoring = scoring;
    }

    /**
     * @param frames   in order; those on which nothing is included
     * @param ontology the one that truth and labels were made with
     * @param scoring  says which label may lie on which object, and what is not asked for
     * @throws IllegalArgumentException when a track is on a frame twice; see {@link TrackFault}
     */
    public static TrackScore of(List<FrameToScore> frames, Ontology ontology, ScoringFunction scoring) {
        List<TrackFault> faults = TrackFault.in(frames);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst().fact());
        }
        TrackComparison comparison = new TrackComparison(ontology, scoring);
        frames.forEach(frame -> comparison.add(new FrameToScore(
                byTrack(frame.truth()), byTrack(frame.labels()), frame.crowds(), frame.areasPx2(), frame.size())));
        return comparison.score();
    }

    /** So that the order on a frame decides nothing. */
    private static Labels byTrack(Labels labels) {
        Comparator<Label> byTrack = Comparator.comparing(label -> Objects.requireNonNullElse(label.track(), ""));
        return new Labels(labels.objects().stream().sorted(byTrack).toList(), Map.of());
    }

    private void add(FrameToScore work) {
        Likeness likeness = Likeness.of(work, ontology, scoring);
        int[] labelOf = FramePairs.of(
                likeness, t -> kept(likeness, t), scoring.matching().classes());
        FrameTally tally = new FrameTally(likeness, frames.size());
        List<Label> truths = likeness.truths();
        for (int t = 0; t < labelOf.length; t++) {
            if (truths.get(t).track() == null) {
                tally.unfollowed(labelOf[t]);
            }
        }
        for (int t = 0; t < labelOf.length; t++) {
            String object = truths.get(t).track();
            if (object != null) {
                String classKey = truths.get(t).classKey();
                tally.object(courses.computeIfAbsent(object, _ -> new Course(object, classKey)), t, labelOf[t]);
            }
        }
        tally.spurious().forEach(this::invented);
        changes.addAll(tally.switches);
        frames.add(tally.frame());
    }

    private void invented(Label label) {
        if (label.track() != null) {
            inventions.merge(
                    label.track(),
                    new Invention(label.track(), label.classKey(), 1),
                    (before, _) -> new Invention(before.track(), before.classKey(), before.frames() + 1));
        }
    }

    /** The label of the track that was on the object on the frame before, if it lies on it. */
    private int kept(Likeness likeness, int truth) {
        Course course = courses.get(
                Objects.requireNonNullElse(likeness.truths().get(truth).track(), ""));
        String held = course == null ? null : course.heldBefore(frames.size());
        for (int l = 0; held != null && l < likeness.labels().size(); l++) {
            if (likeness.of(truth, l) > 0
                    && held.equals(likeness.labels().get(l).track())) {
                return l;
            }
        }
        return -1;
    }

    private TrackScore score() {
        Map<String, String> own = ownTracks();
        List<ObjectTracking> tracks = new ArrayList<>();
        for (Course course : courses.values()) {
            String track = own.get(course.object);
            tracks.add(new ObjectTracking(
                    course.object,
                    course.classKey,
                    course.frames,
                    course.matched,
                    track,
                    track == null ? 0 : course.places.getOrDefault(track, 0),
                    course.switches,
                    course.fragments));
        }
        int right = tracks.stream().mapToInt(ObjectTracking::right).sum();
        int places = tracks.stream().mapToInt(ObjectTracking::frames).sum();
        int labels = frames.stream()
                .mapToInt(frame -> frame.matched() + frame.spurious())
                .sum();
        Set<String> followers = courses.values().stream()
                .flatMap(course -> course.places.keySet().stream())
                .collect(Collectors.toSet());
        return new TrackScore(
                new Identity(right, places - right, labels - right),
                frames,
                tracks,
                changes,
                inventions.values().stream()
                        .filter(invention -> !followers.contains(invention.track()))
                        .toList());
    }

    /** The best assignment of label tracks to objects: by object the track that is its own. */
    private Map<String, String> ownTracks() {
        List<Course> objects = List.copyOf(courses.values());
        List<String> tracks = objects.stream()
                .flatMap(course -> course.places.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int most = Math.max(1, frames.size());
        double[][] gain = new double[objects.size()][tracks.size()];
        for (int o = 0; o < objects.size(); o++) {
            for (int t = 0; t < tracks.size(); t++) {
                gain[o][t] = (double) objects.get(o).places.getOrDefault(tracks.get(t), 0) / most;
            }
        }
        int[] trackOf = Assignment.best(gain);
        Map<String, String> own = new HashMap<>();
        for (int o = 0; o < trackOf.length; o++) {
            if (trackOf[o] >= 0) {
                own.put(objects.get(o).object, tracks.get(trackOf[o]));
            }
        }
        return own;
    }
}
