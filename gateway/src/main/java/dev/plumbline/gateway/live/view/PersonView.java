package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.desk.RampDesk;
import dev.plumbline.gateway.desk.ScoreboardDoc;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.projections.scoreboard.Scoreboard;
import dev.plumbline.projections.task.TaskState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person's own room shows: the cards of their tasks, their points as far as they are released, their way through each spec. */
final class PersonView {
    static final String CARD = "card/";
    private static final String SCOREBOARD = "scoreboard/";

    static final String RAMP = "ramp/";

    private final LiveDocuments documents;
    private final RampDesk ramp;

    PersonView(LiveDocuments documents) {
        this.documents = documents;
        this.ramp = new RampDesk(documents.forRamp());
    }

    Set<String> keys(PersonId person) {
        var keys = new HashSet<String>();
        tasks(person).forEach(task -> keys.add(CARD + task));
        if (!boards(person).isEmpty()) {
            keys.add(SCOREBOARD + person);
        }
        ramp.specs(person).forEach(spec -> keys.add(RAMP + spec));
        return keys;
    }

    @Nullable Object document(PersonId person, String key) {
        if (key.startsWith(RAMP)) {
            return ramp.ramp(new SpecId(key.substring(RAMP.length())), person).orElse(null);
        }
        return key.startsWith(CARD) ? card(new TaskId(key.substring(CARD.length()))) : scoreboard(person);
    }

    /** Without those that were withdrawn, of which only a change is told. */
    Map<String, Object> snapshot(PersonId person) {
        return Map.of(
                "cards",
                tasks(person).stream()
                        .flatMap(task -> Stream.ofNullable(card(task)))
                        .filter(card -> card.state() != TaskState.WITHDRAWN)
                        .toList());
    }

    private List<TaskId> tasks(PersonId person) {
        return documents
                .tasksOfPerson
                .get(person.value())
                .map(list -> list.tasks().stream()
                        .filter(task -> documents.task(task).isPresent())
                        .toList())
                .orElse(List.of());
    }

    private @Nullable TaskCard card(TaskId id) {
        return documents.task(id).map(documents::cardForAnnotator).orElse(null);
    }

    private @Nullable ScoreboardDoc scoreboard(PersonId person) {
        var boards = boards(person).stream().map(Scoreboard::forAnnotator).toList();
        return boards.isEmpty() ? null : ScoreboardDoc.of(person, boards);
    }

    private List<Scoreboard> boards(PersonId person) {
        return documents.projects.all().stream()
                .map(project -> documents.scoreboards.get(LiveDocuments.key(project.id(), person)))
                .flatMap(board -> board.stream())
                .toList();
    }
}
