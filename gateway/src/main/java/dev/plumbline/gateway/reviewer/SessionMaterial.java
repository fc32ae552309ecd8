package dev.plumbline.gateway.reviewer;

import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.session.ItemChoice.Candidate;
import dev.plumbline.domain.session.ItemRef;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.review.ReviewDoc;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submission.Reviewed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to choose from for a session: labels and scene values of submissions to the project, and to others that follow its spec and
 * have a truth. Of each the {@value #MOST_OF_PROJECT} first by task.
 */
public final class SessionMaterial {
    private static final int MOST_OF_PROJECT = 500;

    private final ReadSide read;

    public SessionMaterial(ReadSide read) {
        this.read = read;
    }

    public List<Candidate> candidates(ProjectDoc project) {
        SpecId spec = project.spec();
        return read.all(Projections.PROJECTS, "").stream()
                .filter(other -> other.id().equals(project.id()) || spec != null && spec.equals(other.spec()))
                .flatMap(this::ofProject)
                .toList();
    }

    private Stream<Candidate> ofProject(ProjectDoc project) {
        return read.page(Projections.SUBMISSIONS, project.id() + "/", "", MOST_OF_PROJECT).stream()
                .map(ReadSide.Keyed::document)
                .filter(submission -> submission.review() != Reviewed.OPEN)
                .flatMap(submission -> ofSubmission(project, submission));
    }

    private Stream<Candidate> ofSubmission(ProjectDoc project, Submission submission) {
        Optional<ReviewDoc> review = submission.review() == Reviewed.DONE
                ? read.get(Projections.REVIEWS, submission.task().value())
                : Optional.empty();
        var labels = submission.labels();
        return Stream.concat(
                        labels.objects().stream().map(label -> ReviewItem.label(label.id())),
                        labels.scene().keySet().stream().map(ReviewItem::scene))
                .map(item -> new Candidate(
                        new ItemRef(submission.task(), project.id(), item),
                        submission.annotator(),
                        review.filter(r -> r.decisions().of(item) != null)
                                .map(ReviewDoc::reviewer)
                                .orElse(null),
                        submission.score() != null));
    }
}
