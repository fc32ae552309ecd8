package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.WeekCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's disagreement rates in one project, by skill and ISO week (UTC) of the review.
 *
 * @param closed the last week that was closed while this person's reviews were looked at; null before the first
 * @param skills by skill id
 */
public record Trend(PersonId person, @Nullable IsoWeek closed, Map<String, SkillTrend> skills) {

    /** So many reviews that disagreed are remembered for each skill: those of the last weeks, whose verdicts name them. */
    private static final int MOST_AGAINST = 200;

    /**
     * @param weeks   oldest first; a week without a review of the skill is not there
     * @param against the latest reviews that disagreed, by week and position
     * @param late    what came to a week after it was closed, in the order of the log; it is in {@code weeks}
     */
    public record SkillTrend(SkillId skill, List<Week> weeks, List<Against> against, List<Late> late) {
        public SkillTrend {
            weeks = List.copyOf(weeks);
            against = List.copyOf(against);
            late = List.copyOf(late);
        }

        /** All weeks up to one, as the log had them up to a position, that of the week's closing. */
        public List<WeekCount> known(IsoWeek until, long position) {
            var counts = new ArrayList<WeekCount>();
            for (var week : weeks) {
                var name = IsoWeek.parse(week.week());
                if (name.compareTo(until) <= 0) {
                    int reviewed = week.reviewed();
                    int disagreed = week.disagreed();
                    for (var more : late) {
                        if (more.position() > position && more.week().equals(name)) {
                            reviewed -= more.reviewed();
                            disagreed -= more.disagreed();
                        }
                    }
                    int all = Math.max(0, reviewed);
                    counts.add(new WeekCount(name, all, Math.clamp(disagreed, 0, all)));
                }
            }
            return List.copyOf(counts);
        }

        /** Positions of the reviews of a week that disagreed, as the log had them up to a position. */
        public List<Long> against(IsoWeek week, long position) {
            return against.stream()
                    .filter(review -> review.week().equals(week) && review.position() <= position)
                    .map(Against::position)
                    .toList();
        }

        private static Tally tally(List<Week> weeks, IsoWeek of) {
            return weeks.stream()
                    .filter(week -> week.week().equals(of.value()))
                    .findFirst()
                    .map(week -> new Tally(week.reviewed(), week.disagreed()))
                    .orElse(Tally.NONE);
        }

        private SkillTrend plus(
                IsoWeek week, Tally tally, long position, boolean afterClosing, @Nullable TaskId review) {
            var nowAgainst = new ArrayList<>(against);
            if (review != null && tally.disagreed() > 0) {
                nowAgainst.add(new Against(position, week, review));
                nowAgainst.sort(Comparator.comparing(Against::week).thenComparing(Against::position));
            }
            var nowWeeks = Trend.with(weeks, week.value(), tally);
            var nowLate = new ArrayList<>(late);
            if (afterClosing) {
                var before = tally(weeks, week);
                var after = tally(nowWeeks, week);
                nowLate.add(new Late(
                        position, week, after.reviewed() - before.reviewed(), after.disagreed() - before.disagreed()));
            }
            return new SkillTrend(
                    skill,
                    nowWeeks,
                    nowAgainst.subList(Math.max(0, nowAgainst.size() - MOST_AGAINST), nowAgainst.size()),
                    nowLate);
        }
    }

    /** A completed review that disagreed. */
    public record Against(long position, IsoWeek week, TaskId task) {}

    /**
     * @param reviewed  more than when the week was closed; below 0 for fewer
     * @param disagreed likewise
     */
    public record Late(long position, IsoWeek week, int reviewed, int disagreed) {}

    /**
     * @param week      such as {@code 2026-W47}
     * @param reviewed  items that exercised the skill
     * @param disagreed items among them where it was wanting
     * @param rate      0 to 1
     * @param low       of the 95 % interval
     * @param high      of the 95 % interval
     */
    public record Week(String week, int reviewed, int disagreed, double rate, double low, double high) {
        static Week of(String week, int reviewed, int disagreed) {
            var interval = WilsonInterval.of(disagreed, reviewed);
            return new Week(
                    week,
                    reviewed,
                    disagreed,
                    reviewed == 0 ? 0 : (double) disagreed / reviewed,
                    interval.low(),
                    interval.high());
        }
    }

    public Trend {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
    }

    static Trend of(PersonId person) {
        return new Trend(person, null, Map.of());
    }

    Trend reviewed(TaskId task, Map<SkillId, Tally> tallies, IsoWeek week, long position) {
        var next = new TreeMap<>(skills);
        tallies.forEach((skill, tally) -> {
            var before = next.getOrDefault(skill.value(), new SkillTrend(skill, List.of(), List.of(), List.of()));
            next.put(skill.value(), before.plus(week, tally, position, isClosed(week), task));
        });
        return new Trend(person, closed, next);
    }

    /** Disagreements that a second reviewer did not share are out. */
    Trend changed(Map<SkillId, Tally> change, IsoWeek week, long position) {
        var next = new TreeMap<>(skills);
        change.forEach((skill, tally) -> next.computeIfPresent(
                skill.value(),
                (_, before) ->
                        before.weeks().stream().anyMatch(known -> known.week().equals(week.value()))
                                ? before.plus(week, tally, position, isClosed(week), null)
                                : before));
        return new Trend(person, closed, next);
    }

    Trend closed(IsoWeek week) {
        return new Trend(person, week, skills);
    }

    private boolean isClosed(IsoWeek week) {
        return closed != null && week.compareTo(closed) <= 0;
    }

    private static List<Week> with(List<Week> weeks, String week, Tally tally) {
        var next = new ArrayList<>(weeks);
        // Gateways' clocks differ, so the last review of a week may come after the first of the next.
        int place = next.size();
        while (place > 0 && next.get(place - 1).week().compareTo(week) > 0) {
            place--;
        }
        var same = place > 0 && next.get(place - 1).week().equals(week) ? next.remove(--place) : null;
        var sum = same == null ? tally : tally.plus(new Tally(same.reviewed(), same.disagreed()));
        int reviewed = Math.max(0, sum.reviewed());
        next.add(place, Week.of(week, reviewed, Math.clamp(sum.disagreed(), 0, reviewed)));
        return next;
    }
}
