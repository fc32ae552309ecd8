package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.dataset.InSequence;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.FrameCards;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import java.util.List;
import java.util.Optional;

/**
 * The frames of a sequence in their order, and the task that one person of a project has for each, whether it was opened or not.
 *
 * @param at place of the frame that was asked about
 */
public record TaskSequence(
        ReadSide read, ProjectId project, BenchmarkId benchmark, String name, List<Place> places, int at) {

    /** @param number as the sequence counts */
    public record Place(FrameCard frame, TaskId task, int number) {}

    public TaskSequence {
        places = List.copyOf(places);
    }

    /** Nothing for a single image. */
    public static Optional<TaskSequence> of(
            ReadSide read, ProjectId project, BenchmarkId benchmark, PersonId annotator, FrameId frame) {
        var card = read.get(Projections.FRAMES, frame.value());
        InSequence sequence = card.map(FrameCard::sequence).orElse(null);
        if (card.isEmpty() || sequence == null) {
            return Optional.empty();
        }
        var prefix = FrameCards.sequence(card.get().dataset(), sequence.name());
        var places = read.all(Projections.FRAMES_OF_SEQUENCE, prefix).stream()
                .sorted(FrameCard.IN_ORDER)
                .map(each -> new Place(each, TaskIds.of(project, annotator, each.id()), number(each)))
                .toList();
        var frames = places.stream().map(place -> place.frame().id()).toList();
        return frames.contains(frame)
                ? Optional.of(
                        new TaskSequence(read, project, benchmark, sequence.name(), places, frames.indexOf(frame)))
                : Optional.empty();
    }

    private static int number(FrameCard frame) {
        InSequence sequence = frame.sequence();
        return sequence == null ? 0 : sequence.number();
    }

    public Optional<Submission> submission(Place place) {
        return read.get(Projections.SUBMISSIONS, Submissions.key(project, place.task()));
    }

    /** What a submission is held against; nothing while nobody has reviewed the truth. */
    public Optional<FrameToScore> work(Submission submission) {
        return read.get(Projections.TRUTHS, Truths.key(benchmark, submission.frame()))
                .flatMap(truth -> Optional.ofNullable(truth.reviewedLabels()))
                .map(truth -> new FrameToScore(
                        truth,
                        submission.labels(),
                        read.get(Projections.FRAMES, submission.frame().value())
                                .map(frame -> frame.image().size())
                                .orElse(null)));
    }
}
