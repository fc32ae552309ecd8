package dev.plumbline.domain.tracking;

import dev.plumbline.domain.tracking.TrackScore.Change;
import dev.plumbline.domain.tracking.TrackScore.Invention;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What became of an object of a sequence, in sentences. */
public final class TrackReasons {

    /** Switches that are told one by one; who has more changes the track all the time. */
    private static final int TOLD = 20;

    private TrackReasons() {}

    /**
     * @param frameName what a frame is called, by its place in the sequence
     * @return nothing where its own track is on it on every frame
     */
    public static List<String> of(ObjectTracking object, TrackScore score, IntFunction<String> frameName) {
        List<String> sentences = new ArrayList<>();
        if (object.matched() == 0) {
            sentences.add("Missed on all of its %s.".formatted(counted(object.frames(), "frame")));
            return sentences;
        }
        List<Change> switches = score.changes().stream()
                .filter(change -> change.object().equals(object.track()))
                .toList();
        for (Change each : switches.subList(0, Math.min(TOLD, switches.size()))) {
            sentences.add("Track %s of class %s became track %s at frame %s."
                    .formatted(each.from(), object.classKey(), each.to(), frameName.apply(each.frame())));
        }
        if (switches.size() > TOLD) {
            sentences.add("It changed %s more.".formatted(counted(switches.size() - TOLD, "time")));
        }
        int missed = object.frames() - object.matched();
        if (missed > 0) {
            sentences.add("Missed on %s of %s%s."
                    .formatted(
                            missed,
                            counted(object.frames(), "frame"),
                            object.fragments() == 0
                                    ? ""
                                    : ", lost and found again " + counted(object.fragments(), "time")));
        }
        return sentences;
    }

    public static String of(Invention invention) {
        return "Track %s of class %s is on no object, on %s."
                .formatted(invention.track(), invention.classKey(), counted(invention.frames(), "frame"));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
