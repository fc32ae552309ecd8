package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectCommand;
import dev.plumbline.domain.project.ProjectCommand.SetPassMark;
import dev.plumbline.domain.project.ProjectCommand.SetScoring;
import dev.plumbline.domain.project.ProjectRejection.PassMarkOutOfRange;
import dev.plumbline.domain.project.ProjectRejection.ScoringInvalid;
import dev.plumbline.domain.scoring.ScoringCheck;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.recalculation.WhatIfs;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Map;

/** How a project is scored: changing it, and seeing before what that would do. */
final class ScoringOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Identities identities;
    private final Named named;
    private final WhatIfs whatIfs;

    ScoringOperations(
            ReadSide reads, Subjects subjects, Sending sending, Identities identities, Named named, WhatIfs whatIfs) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.identities = identities;
        this.named = named;
        this.whatIfs = whatIfs;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "changeScoring", new Handling(subjects::project, this::change),
                "previewScoring", new Handling(subjects::project, this::preview),
                "changePassMark", new Handling(subjects::project, this::changePassMark));
    }

    private Answer change(Call call) {
        var project = subjects.existingProject(id(call));
        var wanted = next(project, call.body(ObjectNode.class));
        madeFromTheLatest(call, project);
        return changed(project.currentScoring(), wanted)
                ? sent(call, new SetScoring(project.id(), wanted, call.person()))
                : Answer.ok(read(project.id())).at(reads.position());
    }

    private Answer changePassMark(Call call) {
        return sent(call, new SetPassMark(id(call), call.member("passMark").asDouble(), call.person()));
    }

    private Answer preview(Call call) {
        var project = subjects.existingProject(id(call));
        var wanted = next(project, (ObjectNode) call.member("scoring"));
        var faults = ScoringCheck.faults(wanted);
        if (!faults.isEmpty()) {
            throw new Refused(Sending.problem(new ScoringInvalid(project.id(), faults), "/scoring"));
        }
        var mark = call.body(JsonNode.class).path("passMark").asDouble(project.passMark());
        if (!(mark > 0 && mark <= 1)) {
            throw new Refused(Sending.problem(new PassMarkOutOfRange(project.id(), mark), ""));
        }
        var changed = changed(project.currentScoring(), wanted);
        var position = reads.position();
        var result = whatIf(project, changed ? wanted : project.currentScoring());
        return Answer.ok(WhatIfView.of(project, wanted, mark, position, result, named));
    }

    private WhatIfs.Result whatIf(ProjectDoc project, ScoringFunction wanted) {
        try {
            return whatIfs.of(project, wanted)
                    .orElseThrow(() -> new Refused(Problem.of(
                            "what-if-busy",
                            503,
                            "Other what-ifs are being computed, and each takes the whole machine.",
                            "Try again in a minute.")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", e);
        }
    }

    /** The version is the server's to count. */
    private static ScoringFunction next(ProjectDoc project, ObjectNode body) {
        var copy = body.deepCopy();
        copy.withObject("/id").put("version", 1);
        var wanted = Call.decode(copy, ScoringFunction.class);
        return wanted.as(new ScoringVersion(
                wanted.id().name(), project.currentScoring().id().version() + 1));
    }

    private static boolean changed(ScoringFunction current, ScoringFunction wanted) {
        return !wanted.as(new ScoringVersion(wanted.id().name(), current.id().version()))
                .equals(current);
    }

    /** Whoever looked at a what-if applies it to the scoring that it was compared with, or not at all. */
    private static void madeFromTheLatest(Call call, ProjectDoc project) {
        int latest = project.currentScoring().id().version();
        call.text("If-Match")
                .map(tag -> Integer.parseInt(tag.replace("\"", "")))
                .filter(from -> from != latest)
                .ifPresent(from -> {
                    throw new Refused(Problem.of(
                            "edited-meanwhile",
                            412,
                            "The scoring of project %s is at version %d; this one was made from version %d."
                                    .formatted(project.id(), latest, from),
                            "Load the latest version, make your change there and look at what it would do."));
                });
    }

    private Answer sent(Call call, ProjectCommand command) {
        var position = sending.send(call, command);
        return Answer.ok(read(command.project())).at(position);
    }

    private ProjectView read(ProjectId id) {
        return ProjectView.of(id, reads, identities);
    }

    private static ProjectId id(Call call) {
        return call.id("project", ProjectId::new);
    }
}
