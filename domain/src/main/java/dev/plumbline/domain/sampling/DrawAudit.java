package dev.plumbline.domain.sampling;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import java.util.List;

/**
 * What a revealed seed says of the draws that were made with it.
 *
 * @param seedHolds whether it is the seed that was committed to
 * @param checked   draws that were looked at
 * @param wrong     tasks of those that do not follow from the seed
 */
public record DrawAudit(boolean seedHolds, int checked, List<TaskId> wrong) {
    public DrawAudit {
        wrong = List.copyOf(wrong);
    }

    /** @param draws of the round that the seed was committed to for */
    public static DrawAudit of(String commitment, Seed seed, List<SubmissionSampled> draws) {
        var wrong = draws.stream()
                .filter(draw -> draw.chosen() != seed.drawOf(draw.task()) < draw.share())
                .map(SubmissionSampled::task)
                .toList();
        return new DrawAudit(seed.commitment().equals(commitment), draws.size(), wrong);
    }

    public boolean holds() {
        return seedHolds && wrong.isEmpty();
    }
}
