package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.ReviewItems;
import dev.plumbline.gateway.demo.history.Judgement.Fault;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** One reviewer at work: takes what waits longest and is not their own, and decides each item as they see it. */
final class Reviewing {
    private final Scribe scribe;
    private final Frames frames;
    private final Ontology ontology;
    private final Cast.Reviewer reviewer;
    private final long seed;
    private final Judgement judgement;

    Reviewing(Scribe scribe, Frames frames, Ontology ontology, Cast.Reviewer reviewer, long seed) {
        this.scribe = scribe;
        this.frames = frames;
        this.ontology = ontology;
        this.reviewer = reviewer;
        this.seed = seed;
        this.judgement = new Judgement(ontology, reviewer.lenient());
    }

    Cast.Reviewer reviewer() {
        return reviewer;
    }

    /** At work until so many submissions of the project are reviewed, or as many as wait. */
    Shift.Worker work(int count, ProjectId project) {
        var left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0
                ? next(project).map(task -> review(project, task)).orElse(List.of())
                : List.of();
    }

    private Optional<TaskId> next(ProjectId project) {
        return scribe
                .read()
                .get(Projections.REVIEW_QUEUES, project.value())
                .orElse(ReviewQueue.EMPTY)
                .waiting()
                .stream()
                .filter(waiting -> !waiting.annotator().equals(person()))
                .filter(waiting ->
                        waiting.reviewer() == null || waiting.reviewer().equals(person()))
                .map(ReviewQueue.Waiting::task)
                .findFirst();
    }

    private List<Step> review(ProjectId project, TaskId task) {
        var random = new SplittableRandom(seed + 37L * task.value().hashCode());
        var submission = scribe.read()
                .get(Projections.SUBMISSIONS, Submissions.key(project, task))
                .orElseThrow();
        var faults = judgement.of(frames.truth(submission.frame()), submission.labels());
        scribe.now(person(), new OpenReview(task, project, person()));
        scribe.settle();
        var steps = new ArrayList<Step>();
        for (var item : items(submission)) {
            steps.add(decide(project, task, item, Optional.ofNullable(faults.get(item)), random));
        }
        steps.add(new Step(seconds(random, 6), person(), new CompleteReview(task, project, person(), ontology)));
        return steps;
    }

    private static List<ReviewItem> items(Submission submission) {
        return ReviewItems.of(submission.labels(), Objects.requireNonNull(submission.score()));
    }

    private Step decide(
            ProjectId project, TaskId task, ReviewItem item, Optional<Fault> fault, RandomGenerator random) {
        boolean blind = random.nextDouble() < reviewer.overlooks();
        boolean picky = random.nextDouble() < reviewer.invents();
        if (fault.isPresent() && !blind) {
            return disagree(project, task, item, fault.get(), random);
        }
        return fault.isEmpty() && picky && item.isLabel()
                ? disagree(project, task, item, new Fault(DisagreementKind.ATTRIBUTE, OCCLUSION, "occlusion"), random)
                : new Step(seconds(random, 4), person(), new AgreeWithItem(task, project, person(), item));
    }

    private Step disagree(ProjectId project, TaskId task, ReviewItem item, Fault fault, RandomGenerator random) {
        var words = Words.about(fault, random);
        var id = new DisagreementId(
                "d-%s-%s".formatted(task.value(), item.value().replace(':', '-')));
        return new Step(
                seconds(random, 12),
                person(),
                new FileDisagreement(
                        task,
                        project,
                        person(),
                        item,
                        new Disagreement(id, fault.kind(), fault.skill(), words.note(), words.clause())));
    }

    private static final SkillId OCCLUSION = new SkillId("occlusion");

    private PersonId person() {
        return reviewer.person();
    }

    private static Duration seconds(RandomGenerator random, int about) {
        return Duration.ofMillis(500L * about + random.nextInt(1_000 * about));
    }
}
