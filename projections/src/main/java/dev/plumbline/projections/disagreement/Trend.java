package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.statistics.WilsonInterval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One person's disagreement rates in one project, by skill and ISO week (UTC) of the review.
 *
 * @param skills by skill id
 */
public record Trend(PersonId person, Map<String, SkillTrend> skills) {

    /** @param weeks oldest first; a week without a review of the skill is not there */
    public record SkillTrend(SkillId skill, List<Week> weeks) {
        public SkillTrend {
            weeks = List.copyOf(weeks);
        }
    }

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
        return new Trend(person, Map.of());
    }

    Trend with(Map<SkillId, Tally> tallies, Instant at) {
        var week = week(at);
        var next = new TreeMap<>(skills);
        tallies.forEach((skill, tally) -> {
            var before = next.getOrDefault(skill.value(), new SkillTrend(skill, List.of()));
            next.put(skill.value(), new SkillTrend(skill, with(before.weeks(), week, tally)));
        });
        return new Trend(person, next);
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
        next.add(place, Week.of(week, sum.reviewed(), sum.disagreed()));
        return next;
    }

    static String week(Instant at) {
        var date = at.atZone(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
