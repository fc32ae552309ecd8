package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.tracking.TrackComparison;
import dev.plumbline.domain.tracking.TrackReasons;
import dev.plumbline.domain.tracking.TrackScore;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import dev.plumbline.projections.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well objects were followed through what one person has submitted of a sequence.
 *
 * @param frames    of the sequence
 * @param submitted of them, those that are compared
 * @param here      sentences about the frame that was asked for: whose label became another track's on it
 */
public record SequenceView(
        String name,
        int frames,
        int submitted,
        @Nullable Double idf1,
        @Nullable Double idp,
        @Nullable Double idr,
        @Nullable Double mota,
        @Nullable Double motp,
        int switches,
        int fragmentations,
        int mostlyTracked,
        int mostlyLost,
        List<Track> tracks,
        List<String> here) {

    /**
     * @param truth the object's name in the truth
     * @param label the label track that is its own; left out when none is
     * @param right on how many frames its own track's label is on it
     */
    public record Track(
            String truth,
            @Nullable String label,
            String classKey,
            int frames,
            int matched,
            int right,
            int switches,
            int fragmentations,
            List<String> why) {}

    /**
     * Nothing where the truth has no tracks.
     *
     * @param scoring says which label lies on which object
     * @param shown   which submissions may be told of
     */
    public static Optional<SequenceView> of(
            TaskSequence sequence, Ontology ontology, ScoringFunction scoring, Predicate<Submission> shown) {
        List<FrameToScore> work = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int here = -1;
        for (int i = 0; i < sequence.places().size(); i++) {
            var place = sequence.places().get(i);
            var compared = sequence.submission(place).filter(shown).flatMap(sequence::work);
            if (compared.isPresent()) {
                here = i == sequence.at() ? work.size() : here;
                work.add(compared.get());
                names.add(String.valueOf(place.number()));
            }
        }
        TrackScore score = TrackComparison.of(work, ontology, scoring);
        return score.tracks().isEmpty() ? Optional.empty() : Optional.of(of(sequence, score, names, here));
    }

    private static SequenceView of(TaskSequence sequence, TrackScore score, List<String> names, int here) {
        return new SequenceView(
                sequence.name(),
                sequence.places().size(),
                names.size(),
                orNull(score.identity().f1()),
                orNull(score.identity().precision()),
                orNull(score.identity().recall()),
                orNull(score.mota()),
                orNull(score.motp()),
                score.switches(),
                score.fragments(),
                score.mostlyTracked(),
                score.mostlyLost(),
                score.tracks().stream().map(track -> track(track, score, names)).toList(),
                score.changes().stream()
                        .filter(change -> change.frame() == here)
                        .map(change -> "Track %s became track %s here.".formatted(change.from(), change.to()))
                        .toList());
    }

    private static Track track(ObjectTracking track, TrackScore score, List<String> names) {
        return new Track(
                track.track(),
                track.own(),
                track.classKey(),
                track.frames(),
                track.matched(),
                track.right(),
                track.switches(),
                track.fragments(),
                TrackReasons.of(track, score, names::get));
    }

    private static @Nullable Double orNull(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
