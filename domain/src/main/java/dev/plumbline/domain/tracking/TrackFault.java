package dev.plumbline.domain.tracking;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.FrameToScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A track that is on one frame twice: an object is in one place at a time, so nothing can be said of such a sequence.
 *
 * @param frame from 0
 * @param truth whether it is a track of the truth or of the labels
 */
public record TrackFault(int frame, boolean truth, String track) {

    /** The fact in one sentence. */
    public String fact() {
        return "Frame %d has the track %s of the %s twice.".formatted(frame + 1, track, truth ? "truth" : "labels");
    }

    /** All faults, frame by frame; empty when the sequence can be scored. */
    public static List<TrackFault> in(List<FrameToScore> frames) {
        List<TrackFault> faults = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            twice(i, true, frames.get(i).truth().objects(), faults);
            twice(i, false, frames.get(i).labels().objects(), faults);
        }
        return faults;
    }

    private static void twice(int frame, boolean truth, List<Label> labels, List<TrackFault> faults) {
        Set<String> seen = new HashSet<>();
        for (Label each : labels) {
            if (each.track() != null && !seen.add(each.track())) {
                faults.add(new TrackFault(frame, truth, each.track()));
            }
        }
    }
}
