package dev.plumbline.domain.sampling;

import static dev.plumbline.domain.LiveSample.WEEK;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawAuditTest {
    private static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    private static final List<SubmissionSampled> DRAWS = IntStream.range(0, 200)
            .mapToObj(i -> draw("t-" + i, 0.25, SEED.drawOf(new TaskId("t-" + i)) < 0.25))
            .toList();

    @Test
    void R6_an_auditor_verifies_all_draws_of_a_week_with_the_seed() {
        var audit = DrawAudit.of(SEED.commitment(), SEED, DRAWS);
        assertThat(audit.holds()).isTrue();
        assertThat(audit.checked()).isEqualTo(200);
    }

    @Test
    void R6_a_draw_that_was_decided_by_hand_is_found() {
        var picked = DRAWS.get(7);
        var turned = new ArrayList<>(DRAWS);
        turned.set(7, draw(picked.task().value(), picked.share(), !picked.chosen()));
        assertThat(DrawAudit.of(SEED.commitment(), SEED, turned).wrong()).containsExactly(picked.task());
    }

    @Test
    void R6_another_seed_than_the_one_committed_to_is_found() {
        var another = new Seed("1e".repeat(Seed.BYTES));
        assertThat(DrawAudit.of(another.commitment(), SEED, DRAWS).seedHolds()).isFalse();
        assertThat(DrawAudit.of(another.commitment(), another, DRAWS).holds()).isFalse();
    }

    @Test
    void R6_what_is_reviewed_whole_holds_whatever_was_drawn() {
        var shadow = DRAWS.stream().map(d -> draw(d.task().value(), 1, true)).toList();
        assertThat(DrawAudit.of(SEED.commitment(), SEED, shadow).holds()).isTrue();
    }

    private static SubmissionSampled draw(String task, double share, boolean chosen) {
        return new SubmissionSampled(
                new TaskId(task), PROJECT, ANNOTATOR, WEEK, 1, share, SamplingCause.SAMPLE, chosen);
    }
}
