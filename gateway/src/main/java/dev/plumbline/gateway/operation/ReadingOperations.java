package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.contest.ContestCommand.ContestDisagreement;
import dev.plumbline.domain.contest.ContestCommand.DecideContest;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.ReviewItems;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.review.ReviewNotes;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.contest.Contest;
import dev.plumbline.projections.contest.Contests;
import dev.plumbline.projections.feedback.Note;
import dev.plumbline.projections.review.Correction;
import dev.plumbline.projections.review.ReviewDoc;
import dev.plumbline.projections.task.TaskDoc;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a complete review of live work says, to its annotator and to who decides where that is contested. */
final class ReadingOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final Submitted submitted;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;
    private final InstantSource clock;

    /** @param reading the labels as the reviewer drew that they should be */
    record Reading(
            TaskCard task,
            Person annotator,
            Person reviewer,
            Instant completedAt,
            Labels labels,
            Labels reading,
            List<Item> items,
            Ontology ontology,
            List<Clause> clauses) {}

    record Item(ReviewItem item, List<Said> disagreements) {}

    /**
     * @param note    it on the annotator's canvas; null until it is given, a moment after the review is complete
     * @param contest null while nobody contested it
     */
    record Said(
            Disagreement disagreement,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Noted note,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Contested contest) {}

    record Noted(NoteId id, Note.State state) {}

    /** @param decided null while it waits for a second reviewer */
    record Contested(
            String why,
            Instant at,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Decided decided) {}

    record Decided(Person by, boolean upheld, String because, Instant at) {}

    /** A contest that waits for a second reviewer. */
    record Open(
            TaskId task,
            FrameRef frame,
            Person annotator,
            Person reviewer,
            ReviewItem item,
            Disagreement disagreement,
            String why,
            Instant at) {}

    ReadingOperations(ReadSide read, Subjects subjects, Sending sending, Named named, InstantSource clock) {
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
                "readReading",
                        new Handling(
                                subjects::task,
                                call -> Answer.ok(reading(task(call))).at(read.position())),
                "contestDisagreement", new Handling(subjects::task, this::contest),
                "decideContest", new Handling(subjects::task, this::decide),
                "listContests", new Handling(subjects::project, this::open));
    }

    private Answer contest(Call call) {
        var task = task(call);
        var command = new ContestDisagreement(
                task.id(),
                task.project(),
                call.person(),
                disagreement(call),
                call.member("why").asText());
        var position = sending.send(call, command);
        return Answer.ok(reading(task)).at(position);
    }

    /** Deciding a contest is reviewing: whoever wants to is judged first. */
    private Answer decide(Call call) {
        var task = task(call);
        var project = subjects.existingProject(task.project());
        ReviewerOperations.judge(sending, desk, call, project, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var completed = read.get(Projections.REVIEWS, task.id().value()).map(ReviewDoc::completedAt);
        var command = new DecideContest(
                task.id(),
                task.project(),
                call.person(),
                disagreement(call),
                call.member("upheld").asBoolean(),
                call.member("because").asText(),
                // Of a review that is not complete nothing is contested, and the week is not looked at.
                IsoWeek.of(completed.orElse(Instant.EPOCH)),
                ontology(task));
        var position = sending.send(call, command);
        return Answer.ok(reading(task)).at(position);
    }

    private Reading reading(TaskDoc task) {
        var project = subjects.existingProject(task.project());
        var review = read.get(Projections.REVIEWS, task.id().value()).orElseThrow(ReadingOperations::notFound);
        var completed = review.completedAt();
        if (project.purpose() != Purpose.LIVE || completed == null) {
            throw notFound();
        }
        var labels = submitted.of(task).labels();
        var correction = correction(task, labels);
        var contests = read.all(Projections.CONTESTS, Contests.ofTask(task.project(), task.id())).stream()
                .collect(Collectors.toMap(Contest::disagreement, this::contested));
        var notes = read.get(Projections.NOTES_OF_TASK, task.id().value()).stream()
                .flatMap(all -> all.notes().stream())
                .collect(Collectors.toMap(Note::id, note -> new Noted(note.id(), note.state())));
        return new Reading(
                TaskCard.forAnnotator(task, named.frameName(task.frame())),
                named.person(task.annotator()),
                named.person(review.reviewer()),
                completed,
                labels,
                correction,
                ReviewItems.of(labels, correction).stream()
                        .map(item -> item(task.id(), item, review, contests, notes))
                        .toList(),
                ontology(task),
                CitableClauses.of(read, project));
    }

    private static Item item(
            TaskId task,
            ReviewItem item,
            ReviewDoc review,
            Map<DisagreementId, Contested> contests,
            Map<NoteId, Noted> notes) {
        var decision = review.decisions().of(item);
        return new Item(
                item,
                decision == null
                        ? List.of()
                        : decision.disagreements().stream()
                                .map(said -> new Said(
                                        said, notes.get(ReviewNotes.id(task, said.id())), contests.get(said.id())))
                                .toList());
    }

    private Contested contested(Contest contest) {
        var decided = contest.decided();
        return new Contested(
                contest.why(),
                contest.at(),
                decided == null
                        ? null
                        : new Decided(named.person(decided.by()), decided.upheld(), decided.because(), decided.at()));
    }

    private Answer open(Call call) {
        var position = read.position();
        var project = call.id("project", ProjectId::new);
        var hidden = subjects.openSessions().hiddenTasks(call.person());
        return Answer.ok(read.all(Projections.CONTESTS, project + "/").stream()
                        .filter(contest -> contest.decided() == null && !hidden.contains(contest.task()))
                        .flatMap(contest -> open(contest).stream())
                        .toList())
                .at(position);
    }

    private Optional<Open> open(Contest contest) {
        var task = subjects.existingTask(contest.task());
        return read.get(Projections.REVIEWS, contest.task().value())
                .flatMap(review -> Optional.ofNullable(review.decisions().of(contest.item())))
                .flatMap(decision -> decision.disagreements().stream()
                        .filter(said -> said.id().equals(contest.disagreement()))
                        .findFirst())
                .map(said -> new Open(
                        contest.task(),
                        named.frame(task.frame()),
                        named.person(contest.annotator()),
                        named.person(contest.reviewer()),
                        contest.item(),
                        said,
                        contest.why(),
                        contest.at()));
    }

    private Labels correction(TaskDoc task, Labels labels) {
        return read.get(Projections.CORRECTIONS, task.id().value())
                .orElse(Correction.NONE)
                .of(labels);
    }

    private Ontology ontology(TaskDoc task) {
        return read.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
    }

    private TaskDoc task(Call call) {
        return subjects.existingTask(call.id("task", TaskId::new));
    }

    private static DisagreementId disagreement(Call call) {
        return call.id("disagreement", DisagreementId::new);
    }

    private static Refused notFound() {
        return new Refused(Problems.notFound());
    }
}
