package dev.plumbline.gateway.operation;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.score.ScoreCommand.OpenDivergence;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.submission.Submission;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Submissions and their scores: one by one, as a list, as CSV. */
public final class SubmissionOperations {
    private static final long PAGE = 100;

    private final ReadSide read;
    private final Subjects subjects;
    private final Submitted submitted;
    private final Sending sending;
    private final Named named;
    private final ScoreHistory history;

    SubmissionOperations(ReadSide read, Subjects subjects, Sending sending, Named named, ScoreHistory history) {
        this.read = read;
        this.subjects = subjects;
        this.submitted = new Submitted(read);
        this.sending = sending;
        this.named = named;
        this.history = history;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readScore", new Handling(call -> subjects.task(task(call)), this::score),
                "listScores",
                        new Handling(call -> subjects.task(task(call)), call -> Answer.ok(history.of(task(call)))),
                "readDivergence", new Handling(call -> subjects.task(task(call)), this::divergence),
                "listSubmissions", new Handling(call -> subjects.project(project(call)), this::list),
                "exportSubmissions", new Handling(call -> subjects.project(project(call)), this::export));
    }

    private Answer score(Call call) {
        var score = submitted.of(subjects.existingTask(task(call))).score();
        if (score == null) {
            throw new Refused(Problems.notFound());
        }
        return Answer.ok(ScoreView.of(score));
    }

    /** That the annotator looked is kept: what they knew, and since when, is part of their history. */
    private Answer divergence(Call call) {
        var task = subjects.existingTask(task(call));
        if (task.annotator().equals(call.person())) {
            sending.send(call, new OpenDivergence(task.id(), call.person()));
        }
        // Who is told of their score is not told of others by way of the sequence.
        boolean own = task.annotator().equals(call.person());
        var sequence = submitted.sequence(task, submission -> !own || submission.released());
        return Answer.ok(submitted.divergence(task).in(sequence.orElse(null)));
    }

    private record Row(
            TaskId task,
            Person annotator,
            FrameRef frame,
            Instant submittedAt,
            int objects,
            @Nullable Double points,
            @Nullable Double available,
            @Nullable Integer scoringVersion,
            Submission.Reviewed review) {}

    private Answer list(Call call) {
        var all = submissions(call);
        var after = call.text("after");
        long skipped = after.isEmpty()
                ? 0
                : all.stream()
                                .takeWhile(s -> !s.task().value().equals(after.get()))
                                .count()
                        + 1;
        return Answer.ok(all.stream()
                .skip(skipped)
                .limit(call.number("limit", PAGE))
                .map(this::row)
                .toList());
    }

    private Row row(Submission s) {
        var score = s.score();
        return new Row(
                s.task(),
                named.person(s.annotator()),
                named.frame(s.frame()),
                s.at(),
                s.labels().objects().size(),
                score == null ? null : score.points(),
                score == null ? null : score.available(),
                score == null ? null : score.scoring().version(),
                s.review());
    }

    private Answer export(Call call) {
        var rows = submissions(call);
        var csv = new SubmissionCsv(named);
        return new Answer.Download("text/csv", project(call) + "-submissions.csv", out -> {
            try (var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                csv.write(rows, text);
            }
        });
    }

    /** Without those that whoever asks is to decide about in a session: their scores say what is right. */
    private List<Submission> submissions(Call call) {
        var annotator = call.text("annotator");
        var hidden = subjects.openSessions().hiddenTasks(call.person());
        return read.all(Projections.SUBMISSIONS, project(call) + "/").stream()
                .filter(s -> !hidden.contains(s.task()))
                .filter(s -> annotator.isEmpty() || s.annotator().value().equals(annotator.get()))
                .sorted(Comparator.comparingLong(Submission::position))
                .toList();
    }

    private static TaskId task(Call call) {
        return call.id("task", TaskId::new);
    }

    private static ProjectId project(Call call) {
        return call.id("project", ProjectId::new);
    }
}
