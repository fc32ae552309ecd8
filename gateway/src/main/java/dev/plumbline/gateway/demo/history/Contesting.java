package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.contest.ContestCommand.ContestDisagreement;
import dev.plumbline.domain.contest.ContestCommand.DecideContest;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.review.ReviewDoc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What annotators do not let pass: a disagreement without ground is contested the next morning, by most, and decided by another who may review. */
final class Contesting {
    private static final double CONTESTED = 0.6;

    /** Filed without ground. */
    private record Grievance(TaskId task, ProjectId project, DisagreementId disagreement, PersonId reviewer) {}

    private final Scribe scribe;
    private final Ontology ontology;
    private final RandomGenerator random;
    private final List<Grievance> grievances = new ArrayList<>();

    Contesting(Scribe scribe, Ontology ontology, long seed) {
        this.scribe = scribe;
        this.ontology = ontology;
        this.random = new SplittableRandom(seed + 43);
    }

    void feel(TaskId task, ProjectId project, DisagreementId disagreement, PersonId reviewer) {
        grievances.add(new Grievance(task, project, disagreement, reviewer));
    }

    /** @param reviewers who are at work */
    void contest(List<PersonId> reviewers) {
        var overnight = List.copyOf(grievances);
        grievances.clear();
        for (var grievance : overnight) {
            var review = scribe.read().get(Projections.REVIEWS, grievance.task.value());
            var project = scribe.read()
                    .get(Projections.PROJECTS, grievance.project.value())
                    .orElseThrow();
            var desk = new ReviewerDesk(scribe.read());
            var second = reviewers.stream()
                    .filter(reviewer -> !reviewer.equals(grievance.reviewer))
                    .filter(reviewer -> desk.mayReview(project, reviewer))
                    .findFirst();
            if (review.filter(r -> r.completedAt() != null).isPresent()
                    && second.isPresent()
                    && random.nextDouble() < CONTESTED) {
                contest(grievance, review.get(), second.get());
            }
        }
    }

    private void contest(Grievance grievance, ReviewDoc review, PersonId second) {
        var annotator = scribe.read()
                .get(Projections.TASKS, grievance.task.value())
                .orElseThrow()
                .annotator();
        scribe.after(
                Duration.ofSeconds(50),
                annotator,
                new ContestDisagreement(
                        grievance.task,
                        grievance.project,
                        annotator,
                        grievance.disagreement,
                        "Nothing hides this one; only the frame cuts it off, and that does not count (5.3.1)."));
        scribe.after(
                Duration.ofSeconds(90),
                second,
                new DecideContest(
                        grievance.task,
                        grievance.project,
                        second,
                        grievance.disagreement,
                        false,
                        "You are right: what the frame cuts off is no occlusion.",
                        IsoWeek.of(Objects.requireNonNull(review.completedAt())),
                        ontology));
        scribe.settle();
    }
}
