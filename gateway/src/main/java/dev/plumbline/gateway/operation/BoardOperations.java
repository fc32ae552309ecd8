package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.gateway.desk.CohortDoc;
import dev.plumbline.gateway.desk.DisagreementDoc;
import dev.plumbline.gateway.desk.FindingsDoc;
import dev.plumbline.gateway.desk.QueueItem;
import dev.plumbline.gateway.desk.RecalculationDoc;
import dev.plumbline.gateway.desk.ScoreboardDoc;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.cohort.CohortRow;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The desk as documents at one moment; the live socket pushes the same. */
final class BoardOperations {
    private static final Duration DRAWING = Duration.ofMinutes(1);

    private final ReadSide reads;
    private final Subjects subjects;
    private final Named named;
    private final InstantSource clock;

    record Board(ProjectOperations.Summary project, long position, Map<String, Object> docs) {}

    BoardOperations(ReadSide reads, Subjects subjects, Named named, InstantSource clock) {
        this.reads = reads;
        this.subjects = subjects;
        this.named = named;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of("readBoard", new Handling(subjects::project, this::board));
    }

    private Answer board(Call call) {
        var position = reads.position();
        var id = call.id("project", ProjectId::new);
        var project = reads.get(Projections.PROJECTS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
        var docs = new LinkedHashMap<String, Object>();
        for (var row : reads.all(Projections.COHORT, id + "/")) {
            if (row.active()) {
                docs.put("cohort/" + row.person(), cohort(id, row));
            }
        }
        for (var board : reads.all(Projections.SCOREBOARDS, id + "/")) {
            docs.put("scoreboard/" + board.person(), ScoreboardDoc.of(board));
        }
        for (var trend : reads.all(Projections.TRENDS, id + "/")) {
            docs.put(
                    "disagreement/" + trend.person(),
                    DisagreementDoc.of(
                            trend,
                            reads.get(Projections.VERDICTS, id + "/" + trend.person()),
                            skill -> reads.get(Projections.SKILL_COURSES, SkillCourses.key(skill, trend.person()))));
        }
        for (var record : reads.all(Projections.BIAS, id + "/")) {
            docs.put("findings/" + record.person(), FindingsDoc.of(record));
        }
        docs.put("queue", queue(id));
        reads.get(Projections.RECALCULATIONS, id.value())
                .map(RecalculationDoc::of)
                .ifPresent(recalculation -> docs.put("recalculation", recalculation));
        return Answer.ok(new Board(ProjectOperations.Summary.of(project), position, docs))
                .at(position);
    }

    /** Who is connected only the live socket knows; here someone who does not draw is away. */
    private CohortDoc cohort(ProjectId project, CohortRow row) {
        var tasks = tasks(project, row.person());
        var last = tasks.stream()
                .map(TaskDoc::lastStrokeAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var open = tasks.stream()
                .filter(t -> t.state() == TaskState.DRAWING)
                .max(Comparator.comparing(t -> Objects.requireNonNullElse(t.lastStrokeAt(), Instant.MIN)));
        var drawing = last != null && last.plus(DRAWING).isAfter(clock.instant());
        return CohortDoc.of(
                row,
                open.map(t -> TaskCard.forStaff(t, named.frameName(t.frame()))).orElse(null),
                drawing ? CohortDoc.State.DRAWING : CohortDoc.State.AWAY,
                last,
                tasks.stream().mapToInt(TaskDoc::openNotes).sum());
    }

    private List<TaskDoc> tasks(ProjectId project, PersonId person) {
        return subjects.tasksOf(person).stream()
                .filter(t -> t.project().equals(project))
                .toList();
    }

    private List<QueueItem> queue(ProjectId project) {
        return reads.get(Projections.REVIEW_QUEUES, project.value()).orElse(ReviewQueue.EMPTY).waiting().stream()
                .map(w -> QueueItem.of(w, named.frame(w.frame())))
                .toList();
    }
}
