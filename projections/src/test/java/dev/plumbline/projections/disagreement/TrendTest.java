package dev.plumbline.projections.disagreement;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.assigned;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.disagreement.Trend.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static final SkillId OTHER_SKILL = new SkillId("bud-class");
    private static final String KEY = Trends.key(PROJECT, ANNOTATOR);

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T12:00:00Z, 2026-W47",
        "2025-12-28T23:59:59.999Z, 2025-W52",
        "2025-12-29T00:00:00Z, 2026-W01",
        "2026-01-01T00:00:00Z, 2026-W01",
        "2026-12-31T23:59:59Z, 2026-W53",
        "2027-01-03T23:59:59.999999999Z, 2026-W53",
        "2027-01-04T00:00:00Z, 2027-W01",
        "2021-01-03T10:00:00Z, 2020-W53",
        "2024-12-30T00:00:00Z, 2025-W01",
        "2023-01-01T12:00:00Z, 2022-W52"
    })
    void R7_weeks_are_iso_weeks_in_utc(Instant at, String week) {
        assertThat(IsoWeek.of(at)).hasToString(week);
    }

    @Test
    void R7_weeks_are_written_alike_wherever_the_program_runs() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(IsoWeek.of(Story.NOON)).hasToString("2026-W47");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void R7_a_person_is_in_the_trend_before_the_first_review() {
        assertThat(document(Projections.TRENDS, KEY, assigned(ANNOTATOR)))
                .isEqualTo(new Trend(ANNOTATOR, null, Map.of()));
    }

    @Test
    void R7_reviews_of_one_week_are_one_rate_per_skill() {
        var trend = fold(
                review("2026-11-16T00:00:00Z", Map.of(SKILL, new Tally(3, 1), OTHER_SKILL, new Tally(3, 0))),
                review("2026-11-22T23:59:59Z", Map.of(SKILL, new Tally(7, 4))));
        var doubt = WilsonInterval.of(5, 10);
        assertThat(trend.person()).isEqualTo(ANNOTATOR);
        assertThat(weeks(trend, SKILL)).containsExactly(new Week("2026-W47", 10, 5, 0.5, doubt.low(), doubt.high()));
        assertThat(weeks(trend, OTHER_SKILL)).extracting(Week::rate).containsExactly(0.0);
    }

    @Test
    void R7_weeks_follow_one_another_and_one_without_a_review_is_not_there() {
        var trend = fold(
                review("2026-12-21T09:00:00Z", Map.of(SKILL, new Tally(2, 0))),
                review("2026-12-31T09:00:00Z", Map.of(SKILL, new Tally(2, 1))),
                review("2027-01-18T09:00:00Z", Map.of(SKILL, new Tally(2, 2))));
        assertThat(weeks(trend, SKILL)).extracting(Week::week).containsExactly("2026-W52", "2026-W53", "2027-W03");
        assertThat(weeks(trend, SKILL)).extracting(Week::rate).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void R7_a_skill_that_was_not_exercised_has_no_rate_but_all_the_doubt() {
        var trend = fold(review("2026-11-18T12:00:00Z", Map.of(SKILL, Tally.NONE)));
        assertThat(weeks(trend, SKILL)).containsExactly(new Week("2026-W47", 0, 0, 0, 0, 1));
    }

    /** Gateways' clocks differ: the log's order is not the clocks'. */
    @Property(tries = 200)
    void R7_the_order_of_reviews_in_the_log_does_not_matter(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var reviews = new ArrayList<Recorded>();
        for (int i = 0; i < 20; i++) {
            int reviewed = 1 + random.nextInt(5);
            reviews.add(review(
                    Instant.parse("2026-12-20T00:00:00Z")
                            .plusSeconds(random.nextInt(40 * 86_400))
                            .toString(),
                    Map.of(SKILL, new Tally(reviewed, random.nextInt(reviewed + 1)))));
        }
        var shuffled = new ArrayList<>(reviews);
        Collections.shuffle(shuffled, random);
        assertThat(fold(shuffled.toArray(Recorded[]::new))).isEqualTo(fold(reviews.toArray(Recorded[]::new)));
        assertThat(weeks(fold(shuffled.toArray(Recorded[]::new)), SKILL))
                .extracting(Week::week)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void R7_a_contest_that_was_won_takes_its_disagreement_out_of_the_week_of_the_review() {
        var trend = fold(
                review("2026-11-18T12:00:00Z", Map.of(SKILL, new Tally(4, 2))),
                review("2026-11-25T12:00:00Z", Map.of(SKILL, new Tally(4, 1))),
                contest(7, "2026-W47", new Tally(0, -1)),
                contest(8, "2026-W40", new Tally(0, -1)));
        assertThat(weeks(trend, SKILL)).extracting(Week::disagreed).containsExactly(1, 1);
    }

    /** Whenever the verdict is worked out: right after the closing, or after a restart weeks later. */
    @Property(tries = 200)
    void R7_what_comes_after_a_week_was_closed_does_not_change_what_it_is_judged_by(
            @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var log = new ArrayList<Recorded>();
        int closing = 10 + random.nextInt(20);
        for (int position = 1; position <= 40; position++) {
            log.add(position == closing ? closed(position) : something(random, position));
        }
        var then = fold(log.subList(0, closing).toArray(Recorded[]::new));
        var now = fold(log.toArray(Recorded[]::new));
        assertThat(known(now, closing)).isEqualTo(known(then, closing));
        assertThat(against(now, closing)).isEqualTo(against(then, closing));
        assertThat(then.closed()).isEqualTo(CLOSED);
    }

    private static final IsoWeek CLOSED = IsoWeek.parse("2026-W48");

    private static List<WeekCount> known(Trend trend, long position) {
        return trend.skills().containsKey(SKILL.value())
                ? trend.skills().get(SKILL.value()).known(CLOSED, position).stream()
                        .filter(week -> week.reviewed() > 0)
                        .toList()
                : List.of();
    }

    private static List<Long> against(Trend trend, long position) {
        return trend.skills().containsKey(SKILL.value())
                ? trend.skills().get(SKILL.value()).against(CLOSED, position)
                : List.of();
    }

    /** By clocks that differ by weeks, so that much comes late. */
    private static Recorded something(Random random, int position) {
        var at = Instant.parse("2026-11-16T00:00:00Z").plusSeconds(random.nextInt(28 * 86_400));
        int reviewed = 2 + random.nextInt(5);
        return random.nextInt(8) == 0
                ? contest(position, IsoWeek.of(at).value(), new Tally(0, -1))
                : new Recorded(
                        position,
                        at,
                        new ReviewCompleted(
                                TASK,
                                PROJECT,
                                ANNOTATOR,
                                REVIEWER,
                                Map.of(SKILL, new Tally(reviewed, reviewed - random.nextInt(2)))));
    }

    private static Recorded closed(int position) {
        var at = Instant.parse("2026-11-30T01:00:00Z");
        return new Recorded(position, at, new WeekClosed(PROJECT, CLOSED, TrendRule.EVIDENCE, List.of(ANNOTATOR), at));
    }

    private static Recorded contest(long position, String week, Tally change) {
        return new Recorded(
                position,
                Instant.parse("2026-12-01T12:00:00Z"),
                new ContestDecided(
                        TASK,
                        PROJECT,
                        ANNOTATOR,
                        REVIEWER,
                        Story.MANAGER,
                        Story.ITEM,
                        new DisagreementId("d1"),
                        SKILL,
                        false,
                        "The clause leaves it open.",
                        IsoWeek.parse(week),
                        Map.of(SKILL, change)));
    }

    private static Trend fold(Recorded... reviews) {
        var trend = Story.fold(Projections.TRENDS, KEY, List.of(reviews));
        assertThat(trend).isNotNull();
        return trend;
    }

    private static List<Week> weeks(Trend trend, SkillId skill) {
        return trend.skills().get(skill.value()).weeks();
    }

    private static Recorded review(String at, Map<SkillId, Tally> tallies) {
        return new Recorded(1, Instant.parse(at), new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, tallies));
    }
}
