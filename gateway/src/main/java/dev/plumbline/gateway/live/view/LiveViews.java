package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.room.Views;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.feedback.Note;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Folds events and says in which rooms that is news. Confined to the rooms' thread. */
public final class LiveViews implements Views {
    private final LiveDocuments documents;
    private final TaskDirectory directory;
    private final AtWork atWork;
    private final Canvases canvases;
    private final DeskView desk;
    private final CanvasView canvas;
    private final PersonView person;
    private final SpecView spec;
    private final ReadingView reading;

    LiveViews(LiveDocuments documents, TaskDirectory directory, AtWork atWork, LiveClock clock) {
        this.documents = documents;
        this.directory = directory;
        this.atWork = atWork;
        this.canvases = new Canvases();
        this.desk = new DeskView(documents, atWork, canvases, clock);
        this.canvas = new CanvasView(documents, canvases);
        this.person = new PersonView(documents);
        this.reading = new ReadingView(documents);
        this.spec = new SpecView(documents, reading);
    }

    @Override
    public void apply(Recorded recorded, Telling telling) {
        documents.foldCatalogue(recorded);
        for (String id : documents.specs.fold(recorded)) {
            reading.spec(new SpecId(id), telling);
        }
        task(recorded, telling);
        for (String key : documents.cohort.fold(recorded)) {
            changed(telling, key, "cohort/");
        }
        for (String key : documents.scoreboards.fold(recorded)) {
            changed(telling, key, "scoreboard/");
            var annotator = new PersonId(key.substring(key.indexOf('/') + 1));
            telling.changed(new Room.OfPerson(annotator), "scoreboard/" + annotator);
        }
        for (String key : documents.trends.fold(recorded)) {
            course(telling, key);
        }
        for (String key : documents.verdicts.fold(recorded)) {
            course(telling, key);
        }
        for (String key : documents.courses.fold(recorded)) {
            var person = new PersonId(key.substring(key.indexOf('/') + 1));
            documents.projectsOf(person).forEach(project -> course(telling, LiveDocuments.key(project, person)));
        }
        for (String key : documents.bias.fold(recorded)) {
            changed(telling, key, "findings/");
        }
        for (String project : documents.queues.fold(recorded)) {
            telling.changed(new Room.OfProject(new ProjectId(project)), "queue");
        }
        for (String project : documents.recalculations.fold(recorded)) {
            telling.changed(new Room.OfProject(new ProjectId(project)), DeskView.RECALCULATION);
        }
        spec.apply(recorded, telling);
        reading.apply(recorded, telling);
        feed(recorded, telling);
        switch (recorded.event()) {
            case AccountEvent e -> telling.rightsChanged(e.person());
            case AnnotatorAssigned e -> telling.rightsChanged(e.annotator());
            case AnnotatorUnassigned e -> telling.rightsChanged(e.annotator());
            case SessionOpened e -> e.invited().forEach(telling::rightsChanged);
            case BatchDrawn e when e.purpose() == BatchPurpose.DRILL -> drill(e, telling);
            default -> {}
        }
    }

    /** Whoever has a whole training project has the tasks of a drill before it is drawn. */
    private void drill(BatchDrawn drill, Telling telling) {
        for (var frame : drill.frames()) {
            var task = TaskIds.of(drill.project(), drill.person(), frame);
            if (documents.task(task).isPresent()) {
                telling.changed(new Room.OfTask(task), CanvasView.CARD);
                telling.changed(new Room.OfPerson(drill.person()), PersonView.CARD + task);
            }
        }
    }

    /** How somebody does over weeks and months. */
    private void course(Telling telling, String projectAndPerson) {
        changed(telling, projectAndPerson, "disagreement/");
        var slash = projectAndPerson.indexOf('/');
        reading.trend(
                new ProjectId(projectAndPerson.substring(0, slash)),
                new PersonId(projectAndPerson.substring(slash + 1)),
                telling);
    }

    private static void changed(Telling telling, String projectAndPerson, String prefix) {
        var slash = projectAndPerson.indexOf('/');
        telling.changed(
                new Room.OfProject(new ProjectId(projectAndPerson.substring(0, slash))),
                prefix + projectAndPerson.substring(slash + 1));
    }

    private void task(Recorded recorded, Telling telling) {
        var before = before(recorded);
        var goesOn = goesOn(recorded);
        for (String key : documents.tasks.fold(recorded)) {
            documents.tasks.get(key).ifPresent(after -> moved(recorded, before.orElse(null), after, telling));
        }
        switch (recorded.event()) {
            case StrokeRecorded stroke -> stroke(recorded, stroke, goesOn, telling);
            case FeedbackEvent feedback -> note(recorded, feedback, telling);
            default -> {}
        }
    }

    /** Whether the annotator drew on this canvas last, so that every desk has a small picture of it. */
    private boolean goesOn(Recorded recorded) {
        return recorded.event() instanceof StrokeRecorded stroke
                && directory
                        .of(stroke.task())
                        .map(place -> atWork.of(place.project(), stroke.annotator()))
                        .filter(work -> stroke.task().equals(work.task()))
                        .isPresent();
    }

    /** An event concerns one task at most. */
    private Optional<TaskDoc> before(Recorded recorded) {
        var keys = documents.tasks.projection().keys(recorded.event());
        return keys.isEmpty() ? Optional.empty() : documents.tasks.get(keys.getFirst());
    }

    private void moved(Recorded recorded, @Nullable TaskDoc before, TaskDoc after, Telling telling) {
        documents.ontology(after).ifPresent(ontology -> directory.learn(after, ontology));
        atWork.changed(before, after);
        var oneStrokeMore =
                recorded.event() instanceof StrokeRecorded && before != null && before.state() == after.state();
        BiConsumer<Room, String> news = oneStrokeMore ? telling::changing : telling::changed;
        if (before == null || !before.forAnnotator().equals(after.forAnnotator())) {
            // The annotator is in these rooms: even that something changed would tell them that a review has begun.
            news.accept(new Room.OfTask(after.id()), CanvasView.CARD);
            news.accept(new Room.OfPerson(after.annotator()), "card/" + after.id());
        }
        news.accept(new Room.OfProject(after.project()), "cohort/" + after.annotator());
        if (after.state().compareTo(TaskState.DRAWING) > 0) {
            canvases.forget(after.id());
        }
    }

    private void stroke(Recorded recorded, StrokeRecorded stroke, boolean goesOn, Telling telling) {
        var room = new Room.OfTask(stroke.task());
        telling.ordered(
                room,
                () -> new ServerMessage.Stroke(
                        room.name(),
                        recorded.position(),
                        stroke.task(),
                        stroke.number(),
                        stroke.key(),
                        stroke.annotator(),
                        recorded.at(),
                        stroke.change()));
        directory.of(stroke.task()).ifPresent(place -> {
            var project = new Room.OfProject(place.project());
            var whole = DeskView.miniature(stroke.task());
            canvases.draw(stroke, telling.heard(project), telling, () -> telling.changed(project, whole));
            telling.changing(project, goesOn ? drawn(stroke) : whole);
            telling.changing(project, "cohort/" + place.annotator());
        });
    }

    /** A label that a stroke changes is told by itself, so that a stroke costs the same however many labels there are. */
    private static String drawn(StrokeRecorded stroke) {
        var label = switch (stroke.change()) {
            case Change.Draw draw -> draw.label();
            case Change.Reshape reshape -> reshape.label();
            case Change.MoveVertex move -> move.label();
            case Change.InsertVertex insert -> insert.label();
            case Change.RemoveVertex remove -> remove.label();
            case Change.ChangeClass change -> change.label();
            case Change.SetAttribute set -> set.label();
            case Change.SetTrack set -> set.label();
            case Change.Delete _, Change.SetScene _, Change.Undo _, Change.Redo _ -> null;
        };
        return label == null ? DeskView.miniature(stroke.task()) : DeskView.outline(stroke.task(), label);
    }

    private void note(Recorded recorded, FeedbackEvent feedback, Telling telling) {
        for (String task : documents.notes.fold(recorded)) {
            var room = new Room.OfTask(new TaskId(task));
            noteOf(feedback, task)
                    .ifPresent(note -> telling.ordered(
                            room, () -> new ServerMessage.Note(room.name(), recorded.position(), note)));
        }
    }

    private Optional<Note> noteOf(FeedbackEvent feedback, String task) {
        return documents
                .notes
                .get(task)
                .flatMap(notes -> notes.notes().stream()
                        .filter(note -> note.id().equals(feedback.note()))
                        .findFirst());
    }

    private void feed(Recorded recorded, Telling telling) {
        FeedLine.of(recorded.event())
                .filter(desk::isTold)
                .ifPresent(line -> project(recorded.event(), line)
                        .map(Room.OfProject::new)
                        .ifPresent(room -> telling.ordered(room, () -> desk.feed(room, recorded, line))));
    }

    private Optional<ProjectId> project(Event event, FeedLine line) {
        return FeedLine.project(event)
                .or(() ->
                        Optional.ofNullable(line.task()).flatMap(directory::of).map(place -> place.project()));
    }

    @Override
    public Set<String> keys(Room room) {
        return switch (room) {
            case Room.OfTask _ -> Set.of(CanvasView.CARD);
            case Room.OfProject(var project) -> desk.keys(project);
            case Room.OfSpec(var id) -> spec.keys(id);
            case Room.OfReading _ -> Set.of();
            case Room.OfPerson(var who) -> person.keys(who);
        };
    }

    @Override
    public @Nullable Object document(Room room, String key, Telling telling) {
        return switch (room) {
            case Room.OfTask(var task) -> canvas.card(task);
            case Room.OfProject(var project) -> desk.document(project, key, telling);
            case Room.OfSpec(var id) -> spec.document(id, key);
            case Room.OfReading(var what) -> ReadingView.Changed.of(what);
            case Room.OfPerson(var who) -> person.document(who, key);
        };
    }

    @Override
    public boolean inSnapshot(Room room, String key) {
        return !(room instanceof Room.OfPerson) || key.startsWith(PersonView.CARD);
    }

    @Override
    public boolean needsPast(Room room) {
        return switch (room) {
            case Room.OfTask _, Room.OfProject _ -> true;
            case Room.OfSpec _, Room.OfReading _, Room.OfPerson _ -> false;
        };
    }

    @Override
    public Object snapshot(Room room, List<Recorded> past, List<Present> people, Telling telling) {
        return switch (room) {
            case Room.OfTask(var task) -> canvas.snapshot(task, past, people);
            case Room.OfProject(var project) -> desk.snapshot(project, past, people, telling);
            case Room.OfSpec(var id) -> spec.snapshot(id, people);
            case Room.OfReading(var what) -> ReadingView.Changed.of(what);
            case Room.OfPerson(var who) -> person.snapshot(who);
        };
    }

    /** What has to be heard besides what is folded. */
    Set<Class<? extends Event>> events() {
        return reading.events();
    }

    @Override
    public void tick(Telling telling) {
        desk.tick(telling);
    }
}
