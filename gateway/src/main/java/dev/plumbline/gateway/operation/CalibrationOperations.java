package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.ItemRef;
import dev.plumbline.domain.session.SessionCommand.DecideSessionItem;
import dev.plumbline.domain.session.SessionCommand.OpenSession;
import dev.plumbline.domain.session.SessionRejection;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.gateway.reviewer.SessionChore;
import dev.plumbline.gateway.reviewer.SessionView;
import dev.plumbline.gateway.reviewer.SessionViews;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.reviewer.SessionDoc;
import dev.plumbline.projections.reviewer.Sessions;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Calibration sessions: opened, decided blind, closed, and what they show. */
final class CalibrationOperations {
    private static final Role[] STEERING = {Role.MANAGER, Role.ADMINISTRATOR};

    private final ReadSide read;
    private final Subjects subjects;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;
    private final SessionView view;
    private final InstantSource clock;

    CalibrationOperations(ReadSide read, Subjects subjects, Sending sending, Named named, InstantSource clock) {
        this.read = read;
        this.subjects = subjects;
        this.sending = sending;
        this.named = named;
        this.desk = new ReviewerDesk(read);
        this.view = new SessionView(read, named::person, named::frame);
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listCalibrationSessions", new Handling(subjects::project, this::list),
                "openCalibrationSession", new Handling(subjects::project, this::open),
                "readCalibrationSession", new Handling(this::session, call -> one(call, read.position())),
                "readSessionItem", new Handling(this::item, this::readItem),
                "decideSessionItem", new Handling(this::item, this::decide),
                "closeCalibrationSession", new Handling(this::session, this::close));
    }

    private Thing session(Call call) {
        return found(call).isPresent() ? subjects.project(call) : Thing.NONE;
    }

    /** Of a task that the reader may annotate from nothing that it shows; and for the invited alone. */
    private Thing item(Call call) {
        return found(call)
                .filter(doc -> doc.opened().invited().contains(call.person())
                        && number(call) <= doc.opened().items().size())
                .map(doc -> {
                    var project = subjects.project(call);
                    var source = subjects.task(ref(doc, call).task());
                    return Thing.truth(project.projects(), source.annotators());
                })
                .orElse(Thing.NONE);
    }

    private Optional<SessionDoc> found(Call call) {
        return read.get(
                Projections.SESSIONS,
                Sessions.key(call.id("project", ProjectId::new), call.id("session", SessionId::new)));
    }

    private SessionDoc existing(Call call) {
        return found(call).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    private static int number(Call call) {
        return (int) call.number("number", 1);
    }

    private static ItemRef ref(SessionDoc doc, Call call) {
        return doc.opened().items().get(number(call) - 1).ref();
    }

    /** Who steers sees every session, others those that they are invited to or opened. */
    private Answer list(Call call) {
        var position = read.position();
        var project = call.id("project", ProjectId::new);
        var steers = steers(call, project);
        return Answer.ok(read.all(Projections.SESSIONS, project + "/").stream()
                        .filter(doc -> steers
                                || doc.opened().by().equals(call.person())
                                || doc.opened().invited().contains(call.person()))
                        .map(doc -> view.summary(doc, call.person()))
                        .toList()
                        .reversed())
                .at(position);
    }

    private boolean steers(Call call, ProjectId project) {
        return Arrays.stream(STEERING).anyMatch(role -> call.caller().holdsIn(role, Set.of(project)))
                || call.caller().holdsIn(Role.AUDITOR, Set.of(project));
    }

    /** By a manager, or by a reviewer whom nothing is missing. Whoever is invited reviews there and is graded from none of the items. */
    private Answer open(Call call) {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        if (!steers(call, project.id()) && !desk.mayReview(project, call.person())) {
            throw new Refused(Problems.of(new ReviewerRejection.NotEligible(call.person(), project.id())));
        }
        var invited = new ArrayList<PersonId>();
        call.member("invited").forEach(id -> invited.add(new PersonId(id.asText())));
        var items = CalibrationSetOperations.items(call);
        var reviewers = Set.copyOf(desk.reviewers(project));
        for (var person : invited) {
            if (!reviewers.contains(person)) {
                throw new Refused(Problems.of(new ReviewerRejection.NotEligible(person, project.id())));
            }
            for (var ref : items) {
                if (subjects.task(ref.task()).annotators().contains(person)) {
                    throw new Refused(Problems.of(new SessionRejection.OwnWorkInSession(person, ref.task())));
                }
            }
        }
        var id = call.newId(SessionId::new);
        var position = sending.send(
                call,
                new OpenSession(
                        id,
                        project.id(),
                        call.member("title").asText(),
                        items,
                        invited,
                        call.member("deadline", Instant.class),
                        clock.instant(),
                        call.person()));
        var doc = read.get(Projections.SESSIONS, Sessions.key(project.id(), id)).orElseThrow();
        return Answer.created(view.of(doc, call.person(), desk.numbers(project), opens(call)))
                .at(position);
    }

    private Answer.Document one(Call call, long position) {
        var doc = existing(call);
        var project = subjects.existingProject(doc.opened().project());
        var mayRead = steers(call, project.id())
                || doc.opened().by().equals(call.person())
                || doc.opened().invited().contains(call.person());
        if (!mayRead) {
            throw new Refused(Problems.notFound());
        }
        return Answer.ok(view.of(doc, call.person(), desk.numbers(project), opens(call)))
                .at(position);
    }

    /** Such submissions as the reader may watch; of who is blind to one in another session it is none. */
    private Predicate<TaskId> opens(Call call) {
        return task -> Policy.allows("readTask", call.caller(), subjects.task(task));
    }

    private Answer readItem(Call call) {
        var doc = existing(call);
        var ref = ref(doc, call);
        var task = subjects.existingTask(ref.task());
        var project = subjects.existingProject(doc.opened().project());
        var labels = read.get(Projections.SUBMISSIONS, Submissions.key(task.project(), task.id()))
                .orElseThrow()
                .labels();
        return Answer.ok(new SessionViews.Item(
                        number(call),
                        doc.opened().items().size(),
                        doc.of(call.person(), ref.task(), ref.item()).isPresent(),
                        new FrameRef(task.frame(), named.frameName(task.frame()), task.width(), task.height()),
                        ref.item(),
                        labels,
                        ontology(task),
                        CitableClauses.of(read, project),
                        project.instructions().phrasings()))
                .at(read.position());
    }

    private Ontology ontology(TaskDoc task) {
        return read.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
    }

    private Answer decide(Call call) {
        var doc = existing(call);
        var ref = ref(doc, call);
        var body = call.body().orElseThrow();
        var decision = body.has("disagree")
                ? new ItemDecision(List.of(Json.read(body.get("disagree"), Disagreement.class)))
                : new ItemDecision(List.of());
        var position = sending.send(
                call,
                new DecideSessionItem(
                        doc.opened().session(), ref.task(), ref.item(), decision, clock.instant(), call.person()));
        return one(call, position);
    }

    private Answer close(Call call) {
        var doc = existing(call);
        if (!steers(call, doc.opened().project()) && !doc.opened().by().equals(call.person())) {
            throw new Refused(Problems.notFound());
        }
        var open = subjects.openSessions().sessions().stream()
                .filter(o -> o.session().equals(doc.opened().session()))
                .findFirst();
        var position = open.map(o ->
                        sending.send(call, SessionChore.closing(o, Closing.BY_HAND, clock.instant(), call.person())))
                .orElseGet(read::position);
        return one(call, position);
    }
}
