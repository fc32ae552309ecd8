package dev.plumbline.domain.tracking;

import dev.plumbline.domain.tracking.TrackScore.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one object so far. */
final class Course {

    final String object;
    final String classKey;

    /** On how many frames labels of each track lie on it, whether they are paired with it or not. */
    final Map<String, Integer> places = new HashMap<>();

    int frames;
    int matched;
    int switches;
    int fragments;
    private boolean isFound;
    private @Nullable String last;
    private int lastFrame = -2;

    Course(String object, String classKey) {
        this.object = object;
        this.classKey = classKey;
    }

    /** The track of the label that was on it on the frame before; null when none was. */
    @Nullable String heldBefore(int frame) {
        return lastFrame == frame - 1 ? last : null;
    }

    /** Whether a label of some track was on it before. */
    boolean hasTrack() {
        return last != null;
    }

    /**
     * @param track of the label on it; null when the label is in none, which then says nothing about whose it is
     * @return the switch, if it is one
     */
    Optional<Change> found(@Nullable String track, int frame) {
        fragments += matched > 0 && !isFound ? 1 : 0;
        matched++;
        isFound = true;
        if (track == null) {
            return Optional.empty();
        }
        String before = last;
        last = track;
        lastFrame = frame;
        if (before == null || before.equals(track)) {
            return Optional.empty();
        }
        switches++;
        return Optional.of(new Change(frame, object, before, track));
    }

    void lost() {
        isFound = false;
    }
}
