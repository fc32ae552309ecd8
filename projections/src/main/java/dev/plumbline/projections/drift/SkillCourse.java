package dev.plumbline.projections.drift;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's skill over months.
 *
 * @param reshadows oldest first
 * @param runs      calibrations, oldest first
 */
public record SkillCourse(PersonId person, SkillId skill, List<Reshadow> reshadows, List<Run> runs) {

    /**
     * A time back in shadow.
     *
     * @param position of the event that began it
     * @param project  where it showed; null where none decided
     * @param until    the day it ended; null while it lasts
     * @param endedAt  position of the event that ended it; 0 while it lasts
     * @param back     why it ended; null while it lasts
     */
    public record Reshadow(
            long position,
            LocalDate on,
            Cause cause,
            @Nullable ProjectId project,
            String because,
            List<Long> evidence,
            @Nullable LocalDate until,
            long endedAt,
            @Nullable String back) {
        public Reshadow {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A judged calibration; see {@link dev.plumbline.domain.drift.CalibrationJudged}.
     *
     * @param position in the log
     */
    public record Run(
            long position,
            BatchId batch,
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
            List<CalibrationRun.Frame> frames) {
        public Run {
            frames = List.copyOf(frames);
        }

        Run withoutValues() {
            return new Run(
                    position, batch, project, on, unit, value, interval, drift, since, p, objects, leftOut, List.of());
        }

        public CalibrationRun values() {
            return new CalibrationRun(on, frames);
        }
    }

    public SkillCourse {
        reshadows = List.copyOf(reshadows);
        runs = List.copyOf(runs);
    }

    /** The same without what each object measured, which only judging reads and which is most of it. */
    public SkillCourse withoutValues() {
        return new SkillCourse(
                person, skill, reshadows, runs.stream().map(Run::withoutValues).toList());
    }

    /** That which lasts. */
    public Optional<Reshadow> open() {
        return reshadows.stream().filter(each -> each.until() == null).findFirst();
    }

    /** Weeks with which the weekly rule started afresh, as the log had them up to a position. */
    public Set<IsoWeek> restarts(long position) {
        return reshadows.stream()
                .filter(each -> each.position() <= position)
                .map(each -> IsoWeek.of(each.on()))
                .collect(Collectors.toSet());
    }

    /**
     * What the next run is held against. While the person is back in shadow for a drift, that is where the skill was before the drift; after
     * that, a profile begins anew with the run that showed it to be back.
     */
    public List<Run> profile(Unit unit) {
        var drifts = reshadows.stream()
                .filter(each -> each.cause() == Cause.SKILL_DRIFTED)
                .toList();
        var ended = drifts.stream().filter(each -> each.until() != null).reduce((_, last) -> last);
        long from = ended.flatMap(each -> runs.stream()
                        .filter(run -> run.position() < each.endedAt())
                        .reduce((_, last) -> last))
                .map(Run::position)
                .orElse(0L);
        var lasting = drifts.stream().filter(each -> each.until() == null).findFirst();
        var before = lasting.flatMap(each -> runs.stream()
                        .filter(run -> run.position() < each.position())
                        .reduce((_, last) -> last))
                .map(run -> run.since() == null ? run.on() : run.since())
                .orElse(LocalDate.MAX);
        return runs.stream()
                .filter(run ->
                        run.unit() == unit && run.position() >= from && run.on().isBefore(before))
                .toList();
    }

    /** The latest since the person was sent back. */
    public Optional<Run> lastSince(Reshadow reshadow) {
        return runs.stream().filter(run -> run.position() > reshadow.position()).reduce((_, last) -> last);
    }

    /** Whether a run shows the skill where it was before the drift, or better. */
    public boolean isBack(Run run) {
        double before =
                profile(run.unit()).stream().mapToDouble(Run::value).average().orElse(Double.NaN);
        return !run.drift()
                || (run.unit() == Unit.OFFSET_PX ? Math.abs(run.value()) <= Math.abs(before) : run.value() >= before);
    }
}
