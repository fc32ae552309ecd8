package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.bias.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatorRecordTest {

    private final Simulation simulation = new Simulation(2, 60);
    private final List<ComparedObject> tight = simulation.drawn(Hand.STEADY.offset(-2));

    @Test
    void R4_what_is_remembered_is_bounded_however_long_somebody_works() {
        AnnotatorRecord record = Simulation.annotator(1000, _ -> simulation.any(tight));
        for (int i = 0; i < 300; i++) {
            record =
                    record.observe(ComparedSubmission.of("clip-" + i, List.of()).withTracks(10, 0));
        }
        assertThat(record.objects()).hasSizeLessThanOrEqualTo(AnnotatorRecord.MOST_OBJECTS);
        assertThat(record.tracks()).hasSizeLessThanOrEqualTo(AnnotatorRecord.MOST_TALLIES);
        assertThat(record.forgotten() + record.objects().size()).isEqualTo(1000);
        assertThat(record.findings()).extracting(Finding::kind).containsExactly(Kind.BOUNDARY);
    }

    @Test
    void R4_a_submission_larger_than_the_memory_is_taken() {
        List<ComparedObject> many = java.util.Collections.nCopies(700, tight.getFirst());
        AnnotatorRecord record = AnnotatorRecord.EMPTY.observe(ComparedSubmission.of("crowd", many));
        assertThat(record.forgotten() + record.objects().size()).isEqualTo(700);
        assertThat(record.findings()).isNotEmpty();
    }

    @Test
    void R4_who_has_submitted_nothing_has_no_finding() {
        assertThat(AnnotatorRecord.EMPTY.findings()).isEmpty();
    }

    @Test
    void R4_the_same_submissions_give_the_same_findings() {
        AnnotatorRecord once = Simulation.annotator(40, i -> tight.get(i % tight.size()));
        AnnotatorRecord again = Simulation.annotator(40, i -> tight.get(i % tight.size()));
        assertThat(once).isEqualTo(again);
        assertThat(once.findings()).isEqualTo(again.findings());
    }
}
