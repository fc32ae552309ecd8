package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.correction.RecordCorrection;
import dev.plumbline.gateway.demo.history.Judgement.Fault;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** One reviewer at work: takes what waits longest and is not their own, and decides each item as they see it. */
final class Reviewing {
    private static final SkillId OCCLUSION = new SkillId("occlusion");

    private final Scribe scribe;
    private final Frames frames;
    private final Ontology ontology;
    private final Contesting contesting;
    private final Set<String> clauses;
    private final Cast.Reviewer reviewer;
    private final long seed;
    private final Judgement judgement;

    /** @param clauses that can be cited */
    Reviewing(
            Scribe scribe,
            Frames frames,
            Contesting contesting,
            Ontology ontology,
            Set<String> clauses,
            Cast.Reviewer reviewer,
            long seed) {
        this.scribe = scribe;
        this.frames = frames;
        this.contesting = contesting;
        this.ontology = ontology;
        this.clauses = clauses;
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
                .filter(task -> scribe.isDone(person(), new OpenReview(task, project, person())))
                .findFirst();
    }

    private List<Step> review(ProjectId project, TaskId task) {
        scribe.settle();
        var random = new SplittableRandom(seed + 37L * task.value().hashCode());
        var submission = scribe.read()
                .get(Projections.SUBMISSIONS, Submissions.key(project, task))
                .orElseThrow();
        var found = found(submission, random);
        var steps = new ArrayList<Step>();
        int number = 0;
        for (var fault : found.values()) {
            for (var change : fault.correction()) {
                number++;
                var key = task + "-r" + number;
                steps.add(new Step(
                        seconds(random, 3),
                        person(),
                        new RecordCorrection(task, project, person(), number, key, change, ontology)));
            }
        }
        for (var item : items(submission, found)) {
            var fault = found.get(item);
            steps.add(
                    fault == null
                            ? new Step(seconds(random, 4), person(), new AgreeWithItem(task, project, person(), item))
                            : disagree(project, task, fault, random));
        }
        steps.add(new Step(seconds(random, 6), person(), new CompleteReview(task, project, person(), ontology)));
        return steps;
    }

    /** What this reviewer takes to be wrong, by item. */
    private Map<ReviewItem, Fault> found(Submission submission, RandomGenerator random) {
        var found = new LinkedHashMap<ReviewItem, Fault>();
        for (var fault : judgement.of(frames.truth(submission.frame()), submission.labels())) {
            if (random.nextDouble() >= reviewer.overlooks()) {
                found.put(fault.item(), fault);
            }
        }
        for (var label : submission.labels().objects()) {
            var item = ReviewItem.label(label.id());
            if (random.nextDouble() < reviewer.invents()) {
                found.putIfAbsent(item, new Fault(item, DisagreementKind.ATTRIBUTE, OCCLUSION, "occlusion", List.of()));
            }
        }
        return found;
    }

    /** What they say of one item, asked by itself. */
    ItemDecision decide(Submission submission, ReviewItem item, RandomGenerator random) {
        var fault = found(submission, random).get(item);
        return new ItemDecision(fault == null ? List.of() : List.of(disagreement(submission.task(), fault, random)));
    }

    private static List<ReviewItem> items(Submission submission, Map<ReviewItem, Fault> found) {
        var items = new ArrayList<ReviewItem>();
        submission.labels().objects().forEach(label -> items.add(ReviewItem.label(label.id())));
        found.keySet().stream().filter(item -> !items.contains(item)).forEach(items::add);
        submission.labels().scene().keySet().stream()
                .map(ReviewItem::scene)
                .filter(item -> !items.contains(item))
                .forEach(items::add);
        return items;
    }

    private Step disagree(ProjectId project, TaskId task, Fault fault, RandomGenerator random) {
        var disagreement = disagreement(task, fault, random);
        if (fault.correction().isEmpty() && fault.kind() == DisagreementKind.ATTRIBUTE) {
            contesting.feel(task, project, disagreement.id(), person());
        }
        return new Step(
                seconds(random, 12),
                person(),
                new FileDisagreement(task, project, person(), fault.item(), disagreement, clauses));
    }

    private static Disagreement disagreement(TaskId task, Fault fault, RandomGenerator random) {
        var words = Words.about(fault, random);
        var id = new DisagreementId(
                "d-%s-%s".formatted(task.value(), fault.item().value().replace(':', '-')));
        return new Disagreement(id, fault.kind(), fault.skill(), words.note(), words.clause(), words.reading());
    }

    private PersonId person() {
        return reviewer.person();
    }

    private static Duration seconds(RandomGenerator random, int about) {
        return Duration.ofMillis(500L * about + random.nextInt(1_000 * about));
    }
}
