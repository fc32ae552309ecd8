package dev.plumbline.gateway.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.spectest.GivenAnswer;
import dev.plumbline.domain.spectest.SpecTestCommand.HandIn;
import dev.plumbline.domain.spectest.SpecTestCommand.ReadClause;
import dev.plumbline.domain.spectest.SpecTestCommand.StartAttempt;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.batch.BatchDoc;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** A workspace with a spec of two skills and a graded project, written by a clock of its own, without a server. */
public final class RampWorkspace implements AutoCloseable {
    public static final PersonId MANAGER = new PersonId("dubois");
    public static final PersonId SECOND = new PersonId("moreau");
    public static final SpecId SPEC = new SpecId("flower-heads");
    public static final SkillId OUTLINE = new SkillId("bloom-boundary");
    public static final SkillId CLASS = new SkillId("bloom-class");
    public static final ProjectId EXAM = new ProjectId("exam");
    public static final int EXAM_FRAMES = 12;

    private static final int OBJECTS = 5;
    private static final int SIDE = 120;
    private static final EventCodec CODEC = EventCodec.standard();

    public static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("blooms"),
            "Blooms",
            1,
            List.of(new ObjectClass("flower", "Flower", ShapeKind.BOX, 1, OUTLINE, CLASS, List.of())),
            List.of());
    private static final RampNumbers NUMBERS = new RampNumbers(
            new RampNumbers.Graded(EXAM_FRAMES, 0.90, 0.95),
            new RampNumbers.Shadow(7, 20, 0.20, 3, 10),
            RampNumbers.DEFAULT.production(),
            RampNumbers.DEFAULT.calibration(),
            new RampNumbers.Certification(365, 14, 30, 4));

    /** A clock like those of machines: it can be put back. */
    public static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        public void set(Instant to) {
            now = to;
        }
    }

    public final Clock clock = new Clock();
    public final WorkspaceWriter workspace;

    public RampWorkspace(Path directory) {
        workspace = WorkspaceWriter.open(new StoreLocation.Directory(directory), clock, EventIds.random());
        List.of(MANAGER, SECOND).forEach(person -> done(person, new AdmitPerson(person, MANAGER)));
        done(MANAGER, new PublishOntology(ONTOLOGY, MANAGER));
        done(MANAGER, new PublishSpec(spec("1.0.0", "Draw at the outermost edge."), MANAGER, clock.instant()));
        project(EXAM, Purpose.GRADED, 3 * EXAM_FRAMES);
    }

    /** Frames with a reviewed truth of five boxes each, and a project on them. */
    public void project(ProjectId id, Purpose purpose, int frames) {
        project(id, purpose, frames, id);
    }

    /** @param images the project whose images its frames are, one by one */
    void project(ProjectId id, Purpose purpose, int frames, ProjectId images) {
        var dataset = new DatasetId(id + "-frames");
        var benchmark = new BenchmarkId(id + "-truth");
        done(MANAGER, new CreateDataset(dataset, "Frames", MANAGER));
        done(MANAGER, new CreateBenchmark(benchmark, "Truth", dataset, ONTOLOGY.id(), 1, MANAGER));
        for (int i = 0; i < frames; i++) {
            var frame = new FrameId(id + "-" + i);
            var hash = "%064x".formatted(Objects.hash(images.value(), i) & 0xffffffffL);
            done(
                    MANAGER,
                    new AddFrame(dataset, frame, new ImageFile("f.jpg", hash, "image/jpeg", 1200, 800, 9), MANAGER));
            done(MANAGER, new ProposeTruth(benchmark, frame, boxes(0), ONTOLOGY, MANAGER));
            done(SECOND, new ReviewTruth(benchmark, frame, 1, SECOND));
        }
        done(
                MANAGER,
                new CreateProject(
                        id, id.value(), purpose, SPEC, benchmark, ONTOLOGY.id(), 1, Release.AFTER_SCORING, MANAGER));
        done(MANAGER, new SetRampNumbers(id, NUMBERS, MANAGER));
    }

    static Spec spec(String version, String edge) {
        var questions = IntStream.range(0, 4)
                .mapToObj(i -> new Question(
                        new QuestionId("q" + i),
                        i % 2 == 0 ? "1.1" : "1.2",
                        i % 2 == 0 ? OUTLINE : CLASS,
                        Question.Kind.SINGLE_CHOICE,
                        "Question " + i + "?",
                        null,
                        List.of(new Question.Choice("Right " + i, true), new Question.Choice("Wrong " + i, false)),
                        "It says so."))
                .toList();
        return new Spec(
                SPEC,
                new SpecVersion(version),
                "Flower heads",
                List.of(
                        new TaughtSkill(OUTLINE, "Outlines", List.of(CLASS)),
                        new TaughtSkill(CLASS, "Telling flowers", List.of())),
                List.of(
                        new SpecClause("1.1", "Edges", edge, List.of(OUTLINE), List.of()),
                        new SpecClause("1.2", "Flowers", "What is a flower.", List.of(CLASS), List.of())),
                questions,
                new TestRules(4, 0.95, true));
    }

    public void enrol(PersonId person) {
        done(MANAGER, new AdmitPerson(person, MANAGER));
        done(MANAGER, new Enrol(person, SPEC, Set.of(OUTLINE, CLASS), today(), MANAGER));
        settle();
    }

    /** Reads what there is to read, and answers everything right. */
    public AttemptGraded passTest(PersonId person, String attempt, String... clauses) {
        var version = workspace
                .readSide()
                .get(Projections.SKILLS_OF_SPECS, SPEC.value())
                .orElseThrow()
                .latest();
        for (var clause : clauses) {
            done(person, new ReadClause(SPEC, version, clause, person, clock.instant()));
        }
        var id = new AttemptId(attempt);
        var started = (AttemptStarted) done(person, new StartAttempt(id, SPEC, person, Set.of(), 7, clock.instant()))
                .getFirst();
        var answers = started.questions().stream()
                .map(asked ->
                        new GivenAnswer(asked.question(), Set.of(asked.order().indexOf(0) + 1)))
                .toList();
        var graded = (AttemptGraded) done(person, new HandIn(id, SPEC, person, answers, clock.instant()))
                .getFirst();
        settle();
        return graded;
    }

    /**
     * Labels all of the person's open batch.
     *
     * @param tight px by which every side of every box is inside the true one
     */
    public void labelBatch(PersonId person, ProjectId project, double tight) {
        var batch = batches(person, project).stream()
                .filter(each -> !each.graded())
                .findFirst()
                .orElseThrow();
        assertThat(batch.tasks()).hasSameSizeAs(batch.drawn().frames());
        batch.tasks().keySet().forEach(task -> label(person, new TaskId(task), tight));
        settle();
    }

    /** Through shadow in a moment. */
    public void promote(PersonId person, ProjectId project) {
        for (var skill : List.of(CLASS, OUTLINE)) {
            done(
                    MANAGER,
                    new JudgeShadow(
                            person,
                            skill,
                            SPEC,
                            project,
                            new RampNumbers.Shadow(0, 0, 1, 0, 0),
                            Set.of(),
                            List.of(),
                            new Renewed(new CertificateId("certificate-of-" + person + "-" + skill), 365),
                            List.of(workspace.log().head()),
                            today()));
        }
        settle();
    }

    /** A frame of live work, from being asked for to being submitted and agreed with in everything. */
    void doAndReview(PersonId person, ProjectId project, int frame) {
        var task = work(person, project, frame);
        done(SECOND, new OpenReview(task, project, SECOND));
        boxes(0).objects()
                .forEach(label -> done(SECOND, new AgreeWithItem(task, project, SECOND, ReviewItem.label(label.id()))));
        done(SECOND, new CompleteReview(task, project, SECOND, ONTOLOGY));
        settle();
    }

    /** A frame of live work, from being asked for to being submitted. */
    public TaskId work(PersonId person, ProjectId project, int frame) {
        var take = take(person, project, frame);
        done(person, take);
        label(person, take.task(), 0);
        settle();
        return take.task();
    }

    private TakeWork take(PersonId person, ProjectId project, int number) {
        var frame = new FrameId(project + "-" + number);
        var opening = new OpenTask(
                TaskIds.of(project, person, frame),
                project,
                new BenchmarkId(project + "-truth"),
                person,
                frame,
                1200,
                800,
                ONTOLOGY.id(),
                ONTOLOGY.version());
        return new TakeWork(opening, ONTOLOGY.skills(), today());
    }

    /** The code of the refusal of live work. */
    String refused(PersonId person, ProjectId project, int frame) {
        var outcome = workspace
                .commands()
                .send(take(person, project, frame), person, "test")
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }

    void label(PersonId person, TaskId task, double tight) {
        draw(person, task, 0, OBJECTS, tight);
        submit(person, task);
    }

    /** The first of the boxes, without submitting. */
    void draw(PersonId person, TaskId task, int boxes) {
        draw(person, task, 0, boxes, 0);
    }

    /** The boxes that are left after so many. */
    void finish(PersonId person, TaskId task, int drawn) {
        draw(person, task, drawn, OBJECTS, 0);
        submit(person, task);
    }

    private void draw(PersonId person, TaskId task, int from, int to, double tight) {
        var labels = boxes(tight).objects();
        for (int i = from; i < to; i++) {
            var label = labels.get(i);
            var draw = new Change.Draw(label.id(), label.classKey(), label.shape());
            done(person, new RecordStroke(task, person, i + 1, "k" + i, draw, ONTOLOGY));
        }
    }

    private void submit(PersonId person, TaskId task) {
        done(person, new SubmitTask(task, person, OBJECTS, ONTOLOGY));
    }

    /** Of every project of the workspace. */
    public RampNumbers numbers() {
        return NUMBERS;
    }

    private static Labels boxes(double tight) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < OBJECTS; i++) {
            var box = new Box(20 + 200 * i + tight, 40 + tight, SIDE - 2 * tight, SIDE - 2 * tight);
            labels.add(new Label(new LabelId("o" + i), "flower", box, Map.of()));
        }
        return new Labels(labels, Map.of());
    }

    List<BatchDoc> batches(PersonId person, ProjectId project) {
        return workspace
                .readSide()
                .get(Projections.BATCHES, BatchesOfPeople.key(project, person))
                .map(all -> all.batches())
                .orElse(List.of());
    }

    Standing standing(PersonId person, SkillId skill) {
        return Objects.requireNonNull(workspace
                .readSide()
                .get(Projections.STANDINGS, StandingsOfPeople.key(SPEC, person))
                .orElseThrow()
                .standings()
                .of(skill));
    }

    /** A day goes by, and what it brings happens. */
    void days(int number) {
        for (int i = 0; i < number; i++) {
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            workspace.calendar().tick(clock.instant());
            settle();
        }
    }

    /** Puts the clock, and lets happen what is due then. */
    public void at(String instant) {
        clock.set(Instant.parse(instant));
        workspace.calendar().tick(clock.instant());
        settle();
    }

    public void settle() {
        workspace.consequences().settle();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What only a long story would bring about. */
    void happened(Event event) throws Exception {
        var type = CODEC.typeOf(event.getClass());
        var tags =
                event.tags().stream().map(tag -> Tag.of(tag.key(), tag.value())).collect(Collectors.toSet());
        TestEvents.get(workspace
                .log()
                .append(
                        AppendCondition.none(),
                        List.of(new NewEvent(
                                UUID.randomUUID().toString(),
                                clock.instant(),
                                type.name(),
                                type.version(),
                                CODEC.encode(event),
                                Map.of(),
                                Set.copyOf(tags)))));
        settle();
    }

    List<Recorded> recorded() {
        return workspace.log().read(1, 100_000).stream()
                .map(each -> new Recorded(each.position(), each.at(), each.content(CODEC::decode)))
                .toList();
    }

    public <E extends Event> Stream<E> events(Class<E> type) {
        return recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }

    <E extends Event> E last(Class<E> type) {
        return events(type).reduce((_, latest) -> latest).orElseThrow();
    }

    public List<Event> done(PersonId actor, Command command) {
        var outcome = workspace.commands().send(command, actor, "test").join();
        assertThat(outcome).as(command.getClass().getSimpleName()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).events();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
