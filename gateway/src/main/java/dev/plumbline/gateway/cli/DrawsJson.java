package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.sampling.AuditedProject;
import dev.plumbline.domain.sampling.AuditedRound;
import dev.plumbline.domain.sampling.DrawFault;
import java.util.List;
import java.util.Locale;

/** What an audit of draws found, for programs to read; docs/live-work.md says what each field is. */
final class DrawsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DrawsJson() {}

    static String of(List<AuditedProject> projects) {
        var root = JSON.objectNode();
        root.put("holds", projects.stream().allMatch(each -> each.faults().isEmpty()));
        var all = root.putArray("projects");
        projects.forEach(each -> all.add(project(each)));
        return AsciiJson.line(root);
    }

    private static ObjectNode project(AuditedProject project) {
        var node = JSON.objectNode()
                .put("project", project.project().value())
                .put("name", project.name())
                .put("waiting", project.waiting())
                .put("late", project.late());
        var rounds = node.putArray("rounds");
        project.rounds().forEach(each -> rounds.add(round(each)));
        var faults = node.putArray("faults");
        project.faults().forEach(each -> faults.add(fault(each)));
        return node;
    }

    private static ObjectNode round(AuditedRound round) {
        var at = round.committedAt();
        return JSON.objectNode()
                .put("week", round.week().toString())
                .put("round", round.round())
                .put("state", round.state().name().toLowerCase(Locale.ROOT))
                .put("committed", round.committed())
                .put("committedAt", at == null ? null : at.toString())
                .put("beforeItsWeek", round.committedBeforeItsWeek())
                .put("drawn", round.drawn())
                .put("chosen", round.chosen());
    }

    private static ObjectNode fault(DrawFault fault) {
        var task = fault.task();
        return JSON.objectNode()
                .put("position", fault.position())
                .put("task", task == null ? null : task.value())
                .put("what", fault.what());
    }
}
