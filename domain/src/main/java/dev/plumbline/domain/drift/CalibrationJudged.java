package dev.plumbline.domain.drift;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a graded calibration says of one skill, with what was in the log before it. Its values stay with it: later calibrations are held
 * against them.
 *
 * @param project  where the calibration was drawn
 * @param on       day of the run
 * @param value    mean of the run, in its unit
 * @param interval of the value, 95 %; null where there are too few objects to know
 * @param drift    whether the skill has moved from where it was
 * @param since    first run of the drift; null without one
 * @param p        how likely a change at least so large comes from chance; null for a first run, and where there are too few objects
 * @param objects  that count
 * @param leftOut  objects taken for slips of the hand
 * @param frames   all values, those left out too
 * @param evidence positions of the events that the values come from
 */
public record CalibrationJudged(
        BatchId batch,
        PersonId person,
        SkillId skill,
        ProjectId project,
        LocalDate on,
        Unit unit,
        double value,
        @Nullable Interval interval,
        boolean drift,
        @Nullable LocalDate since,
        @Nullable Double p,
        int objects,
        int leftOut,
        List<CalibrationRun.Frame> frames,
        List<Long> evidence)
        implements Event {
    public CalibrationJudged {
        frames = List.copyOf(frames);
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Tags.of(Tag.batch(batch), Tag.project(project), Tag.person(person), Tag.standing(person, skill));
    }
}
