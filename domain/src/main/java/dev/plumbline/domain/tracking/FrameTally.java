package dev.plumbline.domain.tracking;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.Likeness;
import dev.plumbline.domain.tracking.TrackScore.Change;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is counted on one frame. Objects that are in no track are passed over. */
final class FrameTally {

    final List<Change> switches = new ArrayList<>();
    private final Likeness likeness;
    private final int frame;

    /** What a label is neither right nor spurious for. */
    private final boolean[] isExcused;

    private final boolean[] isMatched;
    private int matched;
    private int missed;
    private int links;
    private double alike;

    FrameTally(Likeness likeness, int frame) {
        this.likeness = likeness;
        this.frame = frame;
        this.isMatched = new boolean[likeness.labels().size()];
        this.isExcused = new boolean[isMatched.length];
        for (int label = 0; label < isExcused.length; label++) {
            isExcused[label] = likeness.isUnasked(label);
        }
    }

    /** @param label place of the label on the object; -1 for none */
    void object(Course course, int truth, int label) {
        course.frames++;
        for (int l = 0; l < isMatched.length; l++) {
            String track = likeness.labels().get(l).track();
            if (likeness.of(truth, l) > 0) {
                isExcused[l] = false;
                if (track != null) {
                    course.places.merge(track, 1, Integer::sum);
                }
            }
        }
        if (label < 0) {
            course.lost();
            missed++;
            return;
        }
        @Nullable String track = likeness.labels().get(label).track();
        isMatched[label] = true;
        matched++;
        alike += likeness.of(truth, label);
        links += track != null && course.hasTrack() ? 1 : 0;
        course.found(track, frame).ifPresent(switches::add);
    }

    /** The label on an object that nobody is asked to follow; before the objects that are. */
    void unfollowed(int label) {
        if (label >= 0) {
            isExcused[label] = true;
        }
    }

    List<Label> spurious() {
        return IntStream.range(0, isMatched.length)
                .filter(label -> !isMatched[label] && !isExcused[label])
                .mapToObj(likeness.labels()::get)
                .toList();
    }

    FrameTracking frame() {
        return new FrameTracking(
                matched, missed, spurious().size(), links, switches.size(), Mistakes.of(switches), alike);
    }
}
