package dev.plumbline.domain.tracking;

import dev.plumbline.domain.geometry.Iou;
import dev.plumbline.domain.scoring.Assignment;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import dev.plumbline.domain.tracking.TrackScore.Identity;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the tracks of a sequence. An object keeps the label of the track that it had on the frame before, as long as that one
 * still lies on it; the others are paired so that the sum of IoU is greatest [CLEAR]. Over the sequence, label tracks are assigned to objects
 * one to one so that the most places are right, whatever the pairs of single frames were [IDF1]. See {@link TrackScore}.
 */
public final class TrackComparison {

    private final double minimumIou;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> together = new LinkedHashMap<>();
    private final List<FrameTracking> frames = new ArrayList<>();
    private int labels;

    private TrackComparison(double minimumIou) {
        this.minimumIou = minimumIou;
    }

    /** What became of one object so far. */
    private static final class Course {
        private int frames;
        private int matched;
        private int switches;
        private int fragments;
        private boolean isFound;
        private String last = "";
        private int lastFrame = -2;

        /** Whether the label is of another track than the last one. */
        boolean found(String track, int frame) {
            boolean isSwitch = matched > 0 && !track.equals(last);
            switches += isSwitch ? 1 : 0;
            fragments += matched > 0 && !isFound ? 1 : 0;
            matched++;
            isFound = true;
            last = track;
            lastFrame = frame;
            return isSwitch;
        }

        void lost() {
            isFound = false;
        }
    }

    /**
     * @param frames     in order; those on which nothing is included
     * @param minimumIou a label lies on an object from this IoU on, above 0; 0.5 is usual
     * @throws IllegalArgumentException when a track is on a frame twice; see {@link TrackFault}
     */
    public static TrackScore of(List<TrackFrame> frames, double minimumIou) {
        List<TrackFault> faults = TrackFault.in(frames);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst().fact());
        }
        TrackComparison comparison = new TrackComparison(minimumIou);
        frames.forEach(frame -> comparison.add(new TrackFrame(byTrack(frame.truth()), byTrack(frame.labels()))));
        return comparison.score();
    }

    /** So that the order on a frame decides nothing. */
    private static List<Tracked> byTrack(List<Tracked> tracked) {
        return tracked.stream().sorted(Comparator.comparing(Tracked::track)).toList();
    }

    private void add(TrackFrame frame) {
        double[][] iou = ious(frame);
        int[] labelOf = keptThenBest(frame, iou);
        int matched = 0;
        int switches = 0;
        for (int t = 0; t < labelOf.length; t++) {
            String object = frame.truth().get(t).track();
            Course course = courses.computeIfAbsent(object, _ -> new Course());
            course.frames++;
            if (labelOf[t] < 0) {
                course.lost();
            } else {
                matched++;
                switches += course.found(frame.labels().get(labelOf[t]).track(), frames.size()) ? 1 : 0;
            }
            Map<String, Integer> counts = together.computeIfAbsent(object, _ -> new HashMap<>());
            for (int l = 0; l < frame.labels().size(); l++) {
                if (iou[t][l] > 0) {
                    counts.merge(frame.labels().get(l).track(), 1, Integer::sum);
                }
            }
        }
        labels += frame.labels().size();
        frames.add(new FrameTracking(
                matched, frame.truth().size() - matched, frame.labels().size() - matched, switches));
    }

    /** 0 where a label does not lie on an object. */
    private double[][] ious(TrackFrame frame) {
        double[][] ious = new double[frame.truth().size()][frame.labels().size()];
        for (int t = 0; t < frame.truth().size(); t++) {
            for (int l = 0; l < frame.labels().size(); l++) {
                double iou = Iou.of(
                        frame.truth().get(t).shape(), frame.labels().get(l).shape());
                ious[t][l] = iou >= minimumIou ? iou : 0;
            }
        }
        return ious;
    }

    /** For each object its label, or -1. */
    private int[] keptThenBest(TrackFrame frame, double[][] iou) {
        int[] labelOf = new int[frame.truth().size()];
        double[][] open = new double[iou.length][];
        for (int t = 0; t < iou.length; t++) {
            open[t] = iou[t].clone();
            labelOf[t] = kept(frame, t, iou[t]);
        }
        for (int t = 0; t < iou.length; t++) {
            if (labelOf[t] >= 0) {
                for (double[] row : open) {
                    row[labelOf[t]] = 0;
                }
                Arrays.fill(open[t], 0);
            }
        }
        int[] best = Assignment.best(open);
        for (int t = 0; t < best.length; t++) {
            labelOf[t] = labelOf[t] >= 0 ? labelOf[t] : best[t];
        }
        return labelOf;
    }

    /** The label of the track that was on the object on the frame before, if it lies on it. */
    private int kept(TrackFrame frame, int truth, double[] iou) {
        Course course = courses.get(frame.truth().get(truth).track());
        for (int l = 0; course != null && course.lastFrame == frames.size() - 1 && l < iou.length; l++) {
            if (iou[l] > 0 && frame.labels().get(l).track().equals(course.last)) {
                return l;
            }
        }
        return -1;
    }

    private TrackScore score() {
        Map<String, Integer> right = rightPlaces();
        List<ObjectTracking> tracks = new ArrayList<>();
        int places = 0;
        int allRight = 0;
        for (Map.Entry<String, Course> entry : courses.entrySet()) {
            Course course = entry.getValue();
            int ofThis = right.getOrDefault(entry.getKey(), 0);
            tracks.add(new ObjectTracking(
                    entry.getKey(), course.frames, course.matched, ofThis, course.switches, course.fragments));
            places += course.frames;
            allRight += ofThis;
        }
        return new TrackScore(new Identity(allRight, places - allRight, labels - allRight), frames, tracks);
    }

    /** The best assignment of label tracks to objects: for each object the places on which its track's label lies on it. */
    private Map<String, Integer> rightPlaces() {
        List<String> objects = List.copyOf(together.keySet());
        List<String> tracks = together.values().stream()
                .flatMap(counts -> counts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int most = Math.max(1, frames.size());
        double[][] gain = new double[objects.size()][tracks.size()];
        for (int o = 0; o < objects.size(); o++) {
            for (int t = 0; t < tracks.size(); t++) {
                gain[o][t] = (double) places(objects.get(o)).getOrDefault(tracks.get(t), 0) / most;
            }
        }
        int[] trackOf = Assignment.best(gain);
        Map<String, Integer> right = new HashMap<>();
        for (int o = 0; o < trackOf.length; o++) {
            if (trackOf[o] >= 0) {
                right.put(objects.get(o), places(objects.get(o)).getOrDefault(tracks.get(trackOf[o]), 0));
            }
        }
        return right;
    }

    /** On how many frames the label of each track lies on an object. */
    private Map<String, Integer> places(String object) {
        return together.getOrDefault(object, Map.of());
    }
}
