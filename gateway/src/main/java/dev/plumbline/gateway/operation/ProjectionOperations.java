package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.BuildProgress;
import dev.plumbline.gateway.projection.ReadSide;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the stored projections are, and building them anew on the running server. */
final class ProjectionOperations {
    private final EventLog log;
    private final ReadSide reads;

    private record Built(
            String projection,
            int build,
            long position,
            @Nullable Long next) {
        static Built of(BuildProgress progress) {
            return new Built(
                    progress.projection(),
                    progress.build(),
                    progress.position(),
                    progress.next().isPresent() ? progress.next().getAsLong() : null);
        }
    }

    private record Builds(long head, List<Built> projections) {}

    ProjectionOperations(EventLog log, ReadSide reads) {
        this.log = log;
        this.reads = reads;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listProjections", Handling.of(_ -> builds()),
                "rebuildProjections",
                        Handling.of(_ -> {
                            reads.rebuild();
                            return builds();
                        }));
    }

    private Answer builds() {
        return Answer.ok(
                new Builds(log.head(), reads.progress().stream().map(Built::of).toList()));
    }
}
