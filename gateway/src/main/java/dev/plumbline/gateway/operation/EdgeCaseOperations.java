package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.DeclineEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.ProposeEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.TakeEdgeCase;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.reviewer.EdgeCaseDoc;
import dev.plumbline.projections.spec.SpecVersions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reviewers propose for the spec, and what managers make of it. */
final class EdgeCaseOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;

    EdgeCaseOperations(ReadSide read, Subjects subjects, Sending sending, Named named) {
        this.read = read;
        this.subjects = subjects;
        this.sending = sending;
        this.named = named;
        this.desk = new ReviewerDesk(read);
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listEdgeCases", new Handling(subjects::project, call -> list(call, read.position())),
                "proposeEdgeCase", new Handling(subjects::project, this::propose),
                "takeEdgeCase", new Handling(subjects::project, this::take),
                "declineEdgeCase", new Handling(subjects::project, this::decline));
    }

    private enum State {
        OPEN,
        TAKEN,
        DECLINED
    }

    private record Shown(
            EdgeCaseId id,
            ProjectId project,
            String clause,
            String title,
            String text,
            @Nullable TaskId task,
            @Nullable FrameRef frame,
            Person by,
            Instant at,
            State state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable SpecVersion version,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String because,

            @Nullable Person settledBy) {}

    /** Of the project's spec, from whatever project; those that wait first, then the latest. */
    private List<Shown> all(Call call) {
        return read.all(Projections.EDGE_CASES, spec(call) + "/").stream()
                .map(this::shown)
                .sorted(Comparator.comparing(Shown::state).thenComparing(Shown::at, Comparator.reverseOrder()))
                .toList();
    }

    private Answer list(Call call, long position) {
        return Answer.ok(all(call)).at(position);
    }

    private Shown shown(EdgeCaseDoc doc) {
        var proposed = doc.proposed();
        return new Shown(
                proposed.edgeCase(),
                proposed.project(),
                proposed.clause(),
                proposed.title(),
                proposed.text(),
                proposed.task(),
                proposed.frame() == null ? null : named.frame(proposed.frame()),
                named.person(proposed.by()),
                doc.at(),
                doc.taken() != null ? State.TAKEN : doc.declined() != null ? State.DECLINED : State.OPEN,
                doc.taken(),
                doc.declined(),
                doc.settledBy() == null ? null : named.person(doc.settledBy()));
    }

    private Answer propose(Call call) {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        var task = text(call, "task").map(TaskId::new);
        var position = sending.send(
                call,
                new ProposeEdgeCase(
                        call.newId(EdgeCaseId::new),
                        project.id(),
                        call.member("clause").asText(),
                        call.member("title").asText(),
                        call.member("text").asText(),
                        task.orElse(null),
                        task.map(id -> subjects.existingTask(id).frame())
                                .or(() -> text(call, "frame").map(FrameId::new))
                                .orElse(null),
                        clauses(spec(call)),
                        call.person()));
        return Answer.created(all(call)).at(position);
    }

    private Answer take(Call call) {
        var version = call.member("version", SpecVersion.class);
        var position = sending.send(
                call,
                new TakeEdgeCase(
                        call.id("edgeCase", EdgeCaseId::new),
                        call.id("project", ProjectId::new),
                        version,
                        text(call, "title").orElse(null),
                        read.get(Projections.SPEC_VERSIONS, SpecVersions.key(spec(call), version))
                                .orElse(null),
                        call.person()));
        return list(call, position);
    }

    private Answer decline(Call call) {
        spec(call);
        var position = sending.send(
                call,
                new DeclineEdgeCase(
                        call.id("edgeCase", EdgeCaseId::new),
                        call.id("project", ProjectId::new),
                        call.member("because").asText(),
                        call.person()));
        return list(call, position);
    }

    private Set<String> clauses(SpecId spec) {
        return desk.latest(spec)
                .map(latest -> latest.clauses().stream().map(SpecClause::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private SpecId spec(Call call) {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        var spec = project.spec();
        if (spec == null) {
            throw new Refused(Problems.of(new ReviewerRejection.ProjectFollowsNoSpec(project.id())));
        }
        return spec;
    }

    private static Optional<String> text(Call call, String member) {
        return call.body()
                .map(body -> body.path(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }
}
