package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.AuditedRound;
import dev.plumbline.domain.sampling.DrawState;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sampling.DrawLog;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.sampling.DrawDoc;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a live project's work was drawn for review, and whether the draws were right. */
final class DrawOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final DrawLog log;

    /**
     * @param seed  once it is revealed
     * @param wrong tasks whose draw is not as promised
     */
    record Round(
            IsoWeek week,
            int round,
            String commitment,
            Instant committedAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Seed seed,

            DrawState state,
            int drawn,
            int chosen,
            List<Cause> causes,
            List<String> wrong) {}

    record Cause(SamplingCause cause, int drawn, int chosen) {}

    DrawOperations(ReadSide read, Subjects subjects, DrawLog log) {
        this.read = read;
        this.subjects = subjects;
        this.log = log;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of("listDraws", new Handling(subjects::project, this::list));
    }

    private Answer list(Call call) {
        var project = call.id("project", ProjectId::new);
        return Answer.ok(read.all(Projections.DRAWS, project + "/").stream()
                .sorted(Comparator.comparing(DrawDoc::week).reversed())
                .flatMap(this::rounds)
                .toList());
    }

    private Stream<Round> rounds(DrawDoc week) {
        var audited = log.audit(week.project(), week.week()).stream()
                .collect(Collectors.toMap(AuditedRound::round, Function.identity()));
        // The log may be ahead of the document, never behind it.
        return week.rounds().stream().map(round -> round(week, round, audited.get(round.round())));
    }

    private static Round round(DrawDoc week, DrawDoc.Round round, @Nullable AuditedRound audited) {
        return new Round(
                week.week(),
                round.round(),
                round.commitment(),
                round.committedAt(),
                round.seed(),
                audited == null ? DrawState.OPEN : audited.state(),
                sum(round.drawn()),
                sum(round.chosen()),
                round.drawn().entrySet().stream()
                        .map(each -> new Cause(
                                each.getKey(), each.getValue(), round.chosen().getOrDefault(each.getKey(), 0)))
                        .toList(),
                audited == null ? List.of() : wrong(audited));
    }

    private static List<String> wrong(AuditedRound audited) {
        return audited.faults().stream()
                .flatMap(fault -> Stream.ofNullable(fault.task()))
                .map(TaskId::value)
                .distinct()
                .toList();
    }

    private static int sum(Map<SamplingCause, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
