package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.ReviewCommand;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.ClearItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.ReviewItems;
import dev.plumbline.domain.review.correction.RecordCorrection;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.review.Correction;
import dev.plumbline.projections.review.ReviewDoc;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.task.TaskDoc;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The review queue, and one review from opening to completion. */
public final class ReviewOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final Submitted submitted;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;
    private final InstantSource clock;

    ReviewOperations(ReadSide read, Subjects subjects, Sending sending, Named named, InstantSource clock) {
        this.read = read;
        this.subjects = subjects;
        this.submitted = new Submitted(read);
        this.sending = sending;
        this.named = named;
        this.desk = new ReviewerDesk(read);
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "recordCorrection", aboutTask(this::correct),
                "listReviews", new Handling(call -> subjects.project(call.id("project", ProjectId::new)), this::queue),
                "readReview", aboutTask(call -> Answer.ok(view(task(call))).at(read.position())),
                "openReview", aboutTask(this::open),
                "decideItem", aboutTask(call -> after(call, this::decision)),
                "completeReview", aboutTask(call -> after(call, this::completion)));
    }

    private Handling aboutTask(Handling.Work work) {
        return new Handling(call -> subjects.task(task(call)), work);
    }

    @FunctionalInterface
    private interface Asked {
        ReviewCommand by(Call call);
    }

    private Answer after(Call call, Asked asked) {
        long position = sending.send(call, asked.by(call));
        return Answer.ok(view(task(call))).at(position);
    }

    /** Whoever begins a review is judged first. */
    private Answer open(Call call) {
        var project = project(task(call));
        ReviewerOperations.judge(sending, desk, call, project, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return after(call, c -> new OpenReview(task(c), project(c), c.person()));
    }

    private ReviewCommand decision(Call call) {
        var item = new ReviewItem(call.text("item").orElseThrow());
        var body = call.body().orElseThrow();
        if (body.has("disagree")) {
            return new FileDisagreement(
                    task(call),
                    project(call),
                    call.person(),
                    item,
                    disagreement(body.get("disagree")),
                    citable(project(task(call))));
        }
        return body.has("agree")
                ? new AgreeWithItem(task(call), project(call), call.person(), item)
                : new ClearItem(task(call), project(call), call.person(), item);
    }

    private static Disagreement disagreement(JsonNode json) {
        return Json.read(json, Disagreement.class);
    }

    private ReviewCommand completion(Call call) {
        return new CompleteReview(
                task(call), project(call), call.person(), ontology(subjects.existingTask(task(call))));
    }

    private record Entry(
            TaskId task,
            Person annotator,
            FrameRef frame,
            Instant submittedAt,
            int objects,
            @Nullable Integer suggested,
            @Nullable Person reviewer) {}

    private Answer queue(Call call) {
        var project = call.id("project", ProjectId::new);
        var waiting = read.get(Projections.REVIEW_QUEUES, project.value()).orElse(ReviewQueue.EMPTY);
        var hidden = subjects.openSessions().hiddenTasks(call.person());
        return Answer.ok(waiting.waiting().stream()
                .filter(w -> !hidden.contains(w.task()))
                .map(w -> new Entry(
                        w.task(),
                        named.person(w.annotator()),
                        named.frame(w.frame()),
                        w.submittedAt(),
                        w.objects(),
                        w.suggested(),
                        Optional.ofNullable(w.reviewer()).map(named::person).orElse(null)))
                .toList());
    }

    private Answer correct(Call call) {
        var stroke = call.body(DrawnStroke.class);
        var task = subjects.existingTask(task(call));
        var command = new RecordCorrection(
                task.id(),
                task.project(),
                call.person(),
                stroke.number(),
                stroke.key(),
                stroke.change(),
                ontology(task));
        long position = sending.send(call, command);
        return Answer.ok(new Recorded(stroke.number(), stroke.key())).at(position);
    }

    private record DrawnStroke(int number, String key, Change change) {}

    private record Recorded(int number, String key) {}

    /** What a disagreement can cite. */
    private Set<String> citable(ProjectDoc project) {
        return CitableClauses.of(read, project).stream().map(Clause::id).collect(Collectors.toSet());
    }

    private ReviewView view(TaskId id) {
        var task = subjects.existingTask(id);
        var project = project(id);
        return project.purpose() == Purpose.LIVE ? live(task, project) : scored(task, project);
    }

    private ReviewView live(TaskDoc task, ProjectDoc project) {
        var labels = submitted.of(task).labels();
        var correction = read.get(Projections.CORRECTIONS, task.id().value()).orElse(Correction.NONE);
        var review = read.get(Projections.REVIEWS, task.id().value());
        return new ReviewView(
                TaskCard.forStaff(task, named.frame(task.frame()).name()),
                named.person(task.annotator()),
                review.map(r -> named.person(r.reviewer())).orElse(null),
                state(review),
                labels,
                null,
                null,
                null,
                null,
                correction.strokes(),
                items(ReviewItems.of(labels, correction.of(labels)), review),
                ontology(task),
                CitableClauses.of(read, project),
                project.instructions().phrasings());
    }

    private static List<ReviewView.Item> items(List<ReviewItem> items, Optional<ReviewDoc> review) {
        return items.stream()
                .map(item -> ReviewView.Item.of(
                        item, review.map(r -> r.decisions().of(item)).orElse(null)))
                .toList();
    }

    private ReviewView scored(TaskDoc task, ProjectDoc project) {
        var id = task.id();
        var divergence = submitted.divergence(task);
        var review = read.get(Projections.REVIEWS, id.value());
        return new ReviewView(
                TaskCard.forStaff(task, named.frame(task.frame()).name()),
                named.person(task.annotator()),
                review.map(r -> named.person(r.reviewer())).orElse(null),
                state(review),
                divergence.labels(),
                divergence.truth(),
                divergence.score(),
                divergence.offsets(),
                divergence.lines(),
                null,
                items(ReviewItems.of(divergence.labels(), divergence.frameScore()), review),
                ontology(task),
                project.instructions().clauses(),
                project.instructions().phrasings());
    }

    private static ReviewView.State state(Optional<ReviewDoc> review) {
        return review.map(r -> r.completedAt() == null ? ReviewView.State.OPEN : ReviewView.State.DONE)
                .orElse(ReviewView.State.WAITING);
    }

    private Ontology ontology(TaskDoc task) {
        return read.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
    }

    private ProjectDoc project(TaskId task) {
        return subjects.existingProject(subjects.existingTask(task).project());
    }

    private ProjectId project(Call call) {
        return subjects.existingTask(task(call)).project();
    }

    private static TaskId task(Call call) {
        return call.id("task", TaskId::new);
    }
}
