package dev.plumbline.projections.batch;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.batch.SkillSum;
import dev.plumbline.domain.bias.AnnotatorRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One batch.
 *
 * @param drawnAt  position in the log
 * @param tasks    its frames by task, as far as they are opened
 * @param scored   what the latest score of each task says, by task and skill; empty once it is graded
 * @param compared tasks that are, in the order they were
 * @param record   what was observed in the comparisons; of nothing once it is graded
 * @param results  null until it is graded
 * @param gradedAt position in the log; 0 until it is graded
 */
public record BatchDoc(
        BatchDrawn drawn,
        long drawnAt,
        Map<String, FrameId> tasks,
        Map<String, Map<SkillId, SkillSum>> scored,
        List<String> compared,
        AnnotatorRecord record,
        @Nullable List<SkillResult> results,
        long gradedAt) {
    public BatchDoc {
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        scored = Collections.unmodifiableMap(new TreeMap<>(scored));
        compared = List.copyOf(compared);
    }

    static BatchDoc of(BatchDrawn drawn, long position) {
        return new BatchDoc(drawn, position, Map.of(), Map.of(), List.of(), AnnotatorRecord.EMPTY, null, 0);
    }

    /** Whether all that its result is made of is known. */
    public boolean complete() {
        int frames = drawn.frames().size();
        return results == null && scored.size() == frames && compared.size() == frames;
    }

    public boolean graded() {
        return results != null;
    }

    public int submitted() {
        return graded() ? drawn.frames().size() : scored.size();
    }
}
