package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.session.ItemChoice;
import dev.plumbline.domain.session.ItemRef;
import dev.plumbline.domain.session.SessionCommand.AuthorCalibrationSet;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.gateway.reviewer.SessionMaterial;
import dev.plumbline.gateway.reviewer.SessionViews;
import dev.plumbline.projections.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What reviewers decide together: proposed for a session, or put together by one of them as a calibration set. */
final class CalibrationSetOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;
    private final SessionMaterial material;

    CalibrationSetOperations(ReadSide read, Subjects subjects, Sending sending, Named named) {
        this.read = read;
        this.subjects = subjects;
        this.sending = sending;
        this.named = named;
        this.desk = new ReviewerDesk(read);
        this.material = new SessionMaterial(read);
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "draftCalibrationSession", new Handling(subjects::project, this::draft),
                "listCalibrationSets", new Handling(subjects::project, this::sets),
                "authorCalibrationSet", new Handling(subjects::project, this::author));
    }

    /** As a body names them. */
    static List<ItemRef> items(Call call) {
        var items = new ArrayList<ItemRef>();
        for (JsonNode item : call.member("items")) {
            items.add(Json.read(item, ItemRef.class));
        }
        return items;
    }

    private Answer draft(Call call) {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        var invited = call.text("invited").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(id -> !id.isBlank())
                .map(PersonId::new)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(PersonId::value))));
        var candidates = material.candidates(project);
        var chosen = ItemChoice.of(candidates, invited, desk.numbers(project).repeats(), (int) call.number("size", 40));
        var byRef = candidates.stream().collect(Collectors.toMap(ItemChoice.Candidate::ref, c -> c, (a, _) -> a));
        return Answer.ok(chosen.stream()
                .map(ref -> {
                    var candidate = byRef.get(ref);
                    var frame = named.frame(subjects.existingTask(ref.task()).frame());
                    return new SessionViews.Proposed(
                            ref.task(),
                            ref.project(),
                            ref.item(),
                            frame.id(),
                            frame.name(),
                            candidate != null
                                    && candidate.decidedBy() != null
                                    && invited.contains(candidate.decidedBy()),
                            candidate != null && candidate.known());
                })
                .toList());
    }

    private record Shown(CalibrationSetId id, String title, Person by, List<ItemRef> items) {}

    private Answer sets(Call call) {
        return Answer.ok(shown(call)).at(read.position());
    }

    private Answer author(Call call) {
        var position = sending.send(
                call,
                new AuthorCalibrationSet(
                        call.newId(CalibrationSetId::new),
                        call.id("project", ProjectId::new),
                        call.member("title").asText(),
                        items(call),
                        call.person()));
        return Answer.created(shown(call)).at(position);
    }

    private List<Shown> shown(Call call) {
        return read.all(Projections.CALIBRATION_SETS, call.id("project", ProjectId::new) + "/").stream()
                .map(set -> new Shown(set.id(), set.title(), named.person(set.by()), set.items()))
                .toList();
    }
}
