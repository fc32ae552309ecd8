package dev.plumbline.projections.bias;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.ONTOLOGY;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {
    private static final int SUBMISSIONS = 40;

    @Test
    void R4_who_draws_everything_two_px_too_tight_is_found() {
        var record = after(2);
        assertThat(record.submissions()).isEqualTo(SUBMISSIONS);
        assertThat(record.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.BOUNDARY)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.systematic()).isTrue();
                    assertThat(finding.amount()).isCloseTo(-2, within(0.5));
                    assertThat(finding.evidence()).isNotEmpty().allMatch(task -> task.startsWith("task-"));
                });
    }

    @Test
    void R4_nothing_is_found_in_what_is_drawn_as_it_is() {
        assertThat(after(0).findings()).isEmpty();
    }

    private static PersonRecord after(double tightPx) {
        PersonRecord record = null;
        for (int i = 0; i < SUBMISSIONS; i++) {
            record = Projections.BIAS.evolve(
                    record, PersonRecords.key(PROJECT, ANNOTATOR), new Recorded(i + 1, at(i), compared(i, tightPx)));
        }
        return Objects.requireNonNull(record);
    }

    private static SubmissionCompared compared(int number, double tightPx) {
        double size = 60 + number;
        var truth = labels(new Box(10, 20, size, size));
        var drawn = labels(new Box(10 + tightPx, 20 + tightPx, size - 2 * tightPx, size - 2 * tightPx));
        var task = new TaskId("task-" + number);
        var score = Scorer.score(truth, drawn, ONTOLOGY, Comparison.PAIRING);
        return new SubmissionCompared(task, PROJECT, ANNOTATOR, 1, Comparison.of(task.value(), truth, drawn, score));
    }

    private static Labels labels(Box box) {
        return new Labels(List.of(new Label(new LabelId("a"), "bud", box, Map.of())), Map.of());
    }
}
