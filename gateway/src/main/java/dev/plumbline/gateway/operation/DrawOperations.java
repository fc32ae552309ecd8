package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.sampling.DrawAudit;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a live project's work was drawn for review, and whether the draws were right. */
final class DrawOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final DrawLog log;

    enum State {
        /** The seed is secret: more can be drawn. */
        OPEN,
        /** Every draw follows from the seed that was committed to. */
        VERIFIED,
        /** A draw does not follow, or the seed is another. */
        WRONG,
        /** The seed is gone, and the draws cannot be checked. */
        LOST
    }

    /**
     * @param seed  once it is revealed
     * @param wrong tasks whose draw does not follow from the seed
     */
    record Round(
            IsoWeek week,
            int round,
            String commitment,
            Instant committedAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Seed seed,

            State state,
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
        return week.rounds().stream().map(round -> round(week, round));
    }

    private Round round(DrawDoc week, DrawDoc.Round round) {
        var audit = log.audit(week, round);
        return new Round(
                week.week(),
                round.round(),
                round.commitment(),
                round.committedAt(),
                round.seed(),
                audit.map(a -> a.holds() ? State.VERIFIED : State.WRONG).orElse(round.lost() ? State.LOST : State.OPEN),
                sum(round.drawn()),
                sum(round.chosen()),
                round.drawn().entrySet().stream()
                        .map(each -> new Cause(
                                each.getKey(), each.getValue(), round.chosen().getOrDefault(each.getKey(), 0)))
                        .toList(),
                audit.map(DrawAudit::wrong).orElse(List.of()).stream()
                        .map(task -> task.value())
                        .toList());
    }

    private static int sum(Map<SamplingCause, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
