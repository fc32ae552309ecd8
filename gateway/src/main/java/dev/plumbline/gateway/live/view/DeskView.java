package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Label;
import dev.plumbline.gateway.desk.CohortDoc;
import dev.plumbline.gateway.desk.DisagreementDoc;
import dev.plumbline.gateway.desk.FindingsDoc;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.desk.Miniature;
import dev.plumbline.gateway.desk.QueueItem;
import dev.plumbline.gateway.desk.RecalculationDoc;
import dev.plumbline.gateway.desk.ScoreboardDoc;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.room.Views.Telling;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.bias.PersonRecord;
import dev.plumbline.projections.cohort.CohortRow;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.review.ReviewQueue;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project's desk shows to its staff. */
final class DeskView {
    private static final String COHORT = "cohort/";
    private static final String SCOREBOARD = "scoreboard/";
    private static final String DISAGREEMENT = "disagreement/";
    private static final String FINDINGS = "findings/";
    private static final String MINIATURE = "miniature/";
    private static final String OUTLINE = "outline/";
    private static final String QUEUE = "queue";
    static final String RECALCULATION = "recalculation";

    record Snapshot(Map<String, Object> docs, List<Line> feed, List<Present> people) {}

    record Line(
            long position,
            Instant at,
            String kind,
            PersonId person,
            @Nullable TaskId task,
            String text) {}

    private final LiveDocuments documents;
    private final AtWork atWork;
    private final Canvases canvases;
    private final LiveClock clock;
    private final Map<String, CohortDoc.State> told = new HashMap<>();

    /** By project and person. Finding takes milliseconds, so it is done once for what was observed, and not for everybody who comes. */
    private final Map<String, Found> found = new HashMap<>();

    private record Found(PersonRecord in, FindingsDoc findings) {}

    DeskView(LiveDocuments documents, AtWork atWork, Canvases canvases, LiveClock clock) {
        this.documents = documents;
        this.atWork = atWork;
        this.canvases = canvases;
        this.clock = clock;
    }

    /** The whole small picture of a canvas. */
    static String miniature(TaskId task) {
        return MINIATURE + task;
    }

    /** One label of a small picture that is known already. */
    static String outline(TaskId task, LabelId label) {
        return OUTLINE + task + "/" + label;
    }

    Set<String> keys(ProjectId project) {
        var keys = new LinkedHashSet<String>();
        documents.cohort.under(project.value()).values().forEach(row -> {
            keys.add(COHORT + row.person());
            keys.add(SCOREBOARD + row.person());
            keys.add(DISAGREEMENT + row.person());
            keys.add(FINDINGS + row.person());
            var task = atWork.of(project, row.person()).task();
            if (task != null) {
                keys.add(miniature(task));
            }
        });
        keys.add(QUEUE);
        keys.add(RECALCULATION);
        return keys;
    }

    @Nullable Object document(ProjectId project, String key, Telling telling) {
        var slash = key.indexOf('/') + 1;
        var id = key.substring(slash);
        return switch (key.substring(0, slash)) {
            case COHORT ->
                documents
                        .cohort
                        .get(project + "/" + id)
                        .map(row -> cohort(project, row, telling))
                        .orElse(null);
            case SCOREBOARD ->
                documents
                        .scoreboards
                        .get(project + "/" + id)
                        .map(ScoreboardDoc::of)
                        .orElse(null);
            case DISAGREEMENT ->
                documents
                        .trends
                        .get(project + "/" + id)
                        .map(trend -> DisagreementDoc.of(
                                trend,
                                documents.verdicts.get(project + "/" + id),
                                skill -> documents.courses.get(SkillCourses.key(skill, trend.person()))))
                        .orElse(null);
            case FINDINGS ->
                documents
                        .bias
                        .get(project + "/" + id)
                        .map(record -> findings(project + "/" + id, record))
                        .orElse(null);
            case MINIATURE -> picture(new TaskId(id));
            case OUTLINE -> outline(id);
            default -> key.equals(QUEUE) ? queue(project) : recalculation(project);
        };
    }

    /** There is none until a scoring is set. */
    private @Nullable RecalculationDoc recalculation(ProjectId project) {
        return documents
                .recalculations
                .get(project.value())
                .map(RecalculationDoc::of)
                .orElse(null);
    }

    /**
     * What would hold everybody up is told one by one later: pictures that are not known yet are folded from the log, and findings
     * looked for.
     */
    Snapshot snapshot(ProjectId project, List<Recorded> past, List<Present> people, Telling telling) {
        var docs = new TreeMap<String, Object>();
        for (String key : keys(project)) {
            if (key.startsWith(FINDINGS) && !isFound(project, key)) {
                telling.changed(new Room.OfProject(project), key);
                continue;
            }
            var document = document(project, key, telling);
            if (document != null) {
                docs.put(key, document);
            } else if (key.startsWith(MINIATURE)) {
                var task = new TaskId(key.substring(MINIATURE.length()));
                canvases.recall(task, telling, () -> telling.changed(new Room.OfProject(project), key));
            }
        }
        return new Snapshot(docs, past.stream().flatMap(this::line).toList(), people);
    }

    ServerMessage feed(Room.OfProject room, Recorded recorded, FeedLine line) {
        return new ServerMessage.Feed(
                room.name(), recorded.position(), recorded.at(), line.kind(), line.person(), line.task(), text(line));
    }

    private Stream<Line> line(Recorded recorded) {
        return FeedLine.of(recorded.event()).stream()
                .filter(this::isTold)
                .map(line -> new Line(
                        recorded.position(), recorded.at(), line.kind(), line.person(), line.task(), text(line)));
    }

    /** What reviewers think of a task is told to no desk while some of them are asked about it blind. */
    boolean isTold(FeedLine line) {
        return line.task() == null
                || !line.isOpinion()
                || documents.blindTo(line.task()).isEmpty();
    }

    private String text(FeedLine line) {
        var frame = Optional.ofNullable(line.task())
                .flatMap(documents::task)
                .map(documents::frameName)
                .orElse("a frame");
        return line.text().apply(frame);
    }

    /** Who stops drawing, comes or goes is another row, though nothing happened in the log. */
    void tick(Telling telling) {
        for (var project : documents.projects.all()) {
            var room = new Room.OfProject(project.id());
            if (telling.heard(room)) {
                documents.cohort.under(project.id().value()).forEach((key, row) -> {
                    var now = state(project.id(), row.person(), telling);
                    if (told.put(key, now) != now) {
                        telling.changed(room, COHORT + row.person());
                    }
                });
            }
        }
    }

    private CohortDoc cohort(ProjectId project, CohortRow row, Telling telling) {
        var work = atWork.of(project, row.person());
        var card = Optional.ofNullable(work.task())
                .flatMap(documents::task)
                .map(task -> TaskCard.forStaff(task, documents.frameName(task)))
                .map(this::withObjects)
                .orElse(null);
        return CohortDoc.of(row, card, state(project, row.person(), telling), work.lastStroke(), work.openNotes());
    }

    private TaskCard withObjects(TaskCard card) {
        return canvases.of(card.id())
                .map(canvas -> card.withObjects(canvas.labels().objects().size()))
                .orElse(card);
    }

    private CohortDoc.State state(ProjectId project, PersonId person, Telling telling) {
        if (clock.isRecent(atWork.of(project, person).lastStroke())) {
            return CohortDoc.State.DRAWING;
        }
        return telling.connected(person) ? CohortDoc.State.IDLE : CohortDoc.State.AWAY;
    }

    /** Whether nothing was observed, or what was is known already. */
    private boolean isFound(ProjectId project, String key) {
        var person = project + "/" + key.substring(FINDINGS.length());
        var known = found.get(person);
        return documents
                .bias
                .get(person)
                .map(record -> known != null && known.in() == record)
                .orElse(true);
    }

    private FindingsDoc findings(String key, PersonRecord record) {
        var known = found.get(key);
        if (known == null || known.in() != record) {
            known = new Found(record, FindingsDoc.of(record));
            found.put(key, known);
        }
        return known.findings();
    }

    private @Nullable Miniature picture(TaskId id) {
        return documents
                .task(id)
                .flatMap(task -> canvases.small(task)
                        .map(labels -> new Miniature(
                                id,
                                labels,
                                new FrameRef(task.frame(), documents.frameName(task), task.width(), task.height()))))
                .orElse(null);
    }

    private @Nullable Label outline(String taskAndLabel) {
        var slash = taskAndLabel.indexOf('/');
        var label = new LabelId(taskAndLabel.substring(slash + 1));
        return documents
                .task(new TaskId(taskAndLabel.substring(0, slash)))
                .flatMap(task -> canvases.small(task, label))
                .orElse(null);
    }

    private List<QueueItem> queue(ProjectId project) {
        return documents.queues.get(project.value()).orElse(ReviewQueue.EMPTY).waiting().stream()
                .map(this::item)
                .toList();
    }

    private QueueItem item(ReviewQueue.Waiting waiting) {
        var frame = documents
                .task(waiting.task())
                .map(task -> new FrameRef(task.frame(), documents.frameName(task), task.width(), task.height()))
                .orElseGet(() -> new FrameRef(waiting.frame(), waiting.frame().value(), 0, 0));
        return QueueItem.of(waiting, frame);
    }
}
