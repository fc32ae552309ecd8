package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.TrackTally;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.tracking.TrackComparison;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import dev.plumbline.projections.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a submission adds to the links of its sequence: those of the frames around that were submitted before it, with it, less those without
 * it. So each link is counted once, with the later of its two submissions, in whatever order frames are submitted.
 */
public final class AddedLinks {
    /** Submitted frames that are looked at on each side: an object that was not labelled for longer begins anew. */
    private static final int NEAR = 8;

    /** Frames that are looked through for them. */
    private static final int FAR = 64;

    private AddedLinks() {}

    /** @param submission of the place that the sequence was asked for */
    public static TrackTally of(TaskSequence sequence, Submission submission, Ontology ontology) {
        List<FrameToScore> around =
                new ArrayList<>(before(sequence, submission, -1).reversed());
        Optional<FrameToScore> own = sequence.work(submission);
        List<FrameToScore> with = new ArrayList<>(around);
        own.ifPresent(with::add);
        List<FrameToScore> after = before(sequence, submission, 1);
        around.addAll(after);
        with.addAll(after);
        List<FrameTracking> without =
                TrackComparison.of(around, ontology, Comparison.FOLLOWING).frames();
        List<FrameTracking> all =
                TrackComparison.of(with, ontology, Comparison.FOLLOWING).frames();
        int links = sum(all, true) - sum(without, true);
        int mistakes = sum(all, false) - sum(without, false);
        int added = Math.max(0, links);
        return new TrackTally(submission.task().value(), added, Math.clamp(mistakes, 0, added));
    }

    /** The nearest first. */
    private static List<FrameToScore> before(TaskSequence sequence, Submission submission, int step) {
        List<FrameToScore> found = new ArrayList<>();
        var places = sequence.places();
        for (int i = 1; i <= FAR && found.size() < NEAR; i++) {
            int at = sequence.at() + i * step;
            if (at < 0 || at >= places.size()) {
                break;
            }
            sequence.submission(places.get(at))
                    .filter(other -> other.position() < submission.position())
                    .flatMap(sequence::work)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int sum(List<FrameTracking> frames, boolean links) {
        return frames.stream()
                .mapToInt(frame -> links ? frame.links() : frame.mistakes())
                .sum();
    }
}
