package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.BetaBinomial;
import dev.plumbline.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's weeks judged week by week, each with what was known when it closed. Weeks in which nothing of somebody was reviewed say
 * nothing: the weeks around them follow each other.
 */
public final class Cohort {

    /** How seldom somebody in whom nothing changed may be sent back, per week. */
    public static final double LEVEL = 0.01;

    /** Half the evidence, on the scale of its logarithm. */
    public static final double SUSPICION = Math.sqrt(LEVEL);

    private final TrendRule rule;
    private final List<Course> courses;
    private final Clumping clumping = new Clumping();

    private Cohort(List<RestartedHistory> histories, TrendRule rule) {
        this.rule = rule;
        this.courses = histories.stream().map(Course::new).toList();
    }

    /** @return a verdict for each week of each history, in their order; whoever it sends back starts afresh */
    public static List<List<WeekVerdict>> judge(List<ReviewHistory> histories, TrendRule rule) {
        Cohort cohort = new Cohort(
                histories.stream()
                        .map(history -> new RestartedHistory(history, Set.of()))
                        .toList(),
                rule);
        List<List<WeekVerdict>> verdicts = histories.stream()
                .<List<WeekVerdict>>map(_ -> new ArrayList<>())
                .toList();
        cohort.weeks().forEach(week -> {
            List<@Nullable WeekVerdict> judged = cohort.close(week).verdicts();
            for (int i = 0; i < judged.size(); i++) {
                WeekVerdict verdict = judged.get(i);
                if (verdict != null) {
                    verdicts.get(i).add(verdict);
                    cohort.courses.get(i).settle(verdict);
                }
            }
        });
        return verdicts;
    }

    /**
     * Judges one week by what was decided of the weeks before it; these are not judged again.
     *
     * @return in the order of the histories; empty where nothing was reviewed in that week
     */
    public static List<Optional<Judgement>> judge(IsoWeek week, List<RestartedHistory> histories, TrendRule rule) {
        Cohort cohort = new Cohort(histories, rule);
        cohort.weeks().headSet(week).forEach(cohort::pass);
        Closed closed = cohort.close(week);
        List<Optional<Judgement>> judgements = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            WeekVerdict verdict = closed.verdicts().get(i);
            judgements.add(
                    verdict == null || verdict.count().reviewed() == 0
                            ? Optional.empty()
                            : Optional.of(cohort.judgement(cohort.courses.get(i), verdict, closed)));
        }
        return judgements;
    }

    /** Weeks of one person and skill so far. */
    private static final class Course {

        final ReviewHistory history;
        final Set<IsoWeek> restarts;
        final Map<IsoWeek, WeekCount> counts = new HashMap<>();

        /** Those with something reviewed since the rule started afresh, the present one included. */
        final List<WeekCount> stretch = new ArrayList<>();

        boolean lastRose;

        Course(RestartedHistory restarted) {
            this.history = restarted.history();
            this.restarts = restarted.restarts();
            history.weeks().forEach(week -> counts.put(week.week(), week));
        }

        /** Whether something was reviewed in this week, which is the present one then. */
        boolean enter(IsoWeek week) {
            if (restarts.contains(week)) {
                startAfresh();
            }
            WeekCount count = counts.get(week);
            if (count == null || count.reviewed() == 0) {
                return false;
            }
            stretch.add(count);
            return true;
        }

        void settle(WeekVerdict verdict) {
            if (verdict.count().reviewed() > 0) {
                lastRose = verdict.rising();
            }
            if (verdict.reshadow()) {
                startAfresh();
            }
        }

        private void startAfresh() {
            stretch.clear();
            lastRose = false;
        }

        WeekCount present() {
            return stretch.getLast();
        }

        WeekCount last() {
            return stretch.get(stretch.size() - 2);
        }

        /** Without this week and the one before. */
        List<WeekCount> earlier() {
            return stretch.subList(0, Math.max(0, stretch.size() - 2));
        }
    }

    /**
     * @param verdicts of each course; null where the week is not in its history
     * @param skills   looked at, by person
     */
    private record Closed(List<@Nullable WeekVerdict> verdicts, double[] belief, Map<String, Integer> skills) {}

    private record Rise(boolean twice, boolean once) {}

    /** All in which there is something to count, or something ended. */
    private NavigableSet<IsoWeek> weeks() {
        NavigableSet<IsoWeek> weeks = new TreeSet<>();
        courses.forEach(course -> {
            weeks.addAll(course.counts.keySet());
            weeks.addAll(course.restarts);
        });
        return weeks;
    }

    /** A week that was judged before: what it says of clumping is learned, and whose rate rose is remembered. */
    private void pass(IsoWeek week) {
        List<Course> reviewed =
                courses.stream().filter(course -> course.enter(week)).toList();
        believe(reviewed);
        reviewed.forEach(course -> course.lastRose = rise(course).once());
    }

    private Closed close(IsoWeek week) {
        List<Course> reviewed =
                courses.stream().filter(course -> course.enter(week)).toList();
        double[] belief = believe(reviewed);
        Map<String, Integer> skills = new TreeMap<>();
        for (Course course : reviewed) {
            if (!course.earlier().isEmpty()) {
                skills.merge(course.history.person(), 1, Integer::sum);
            }
        }
        List<@Nullable WeekVerdict> verdicts = new ArrayList<>();
        for (Course course : courses) {
            WeekCount count = course.counts.get(week);
            verdicts.add(
                    count == null
                            ? null
                            : count.reviewed() == 0
                                    ? new WeekVerdict(count, WilsonInterval.of(0, 0), false, false, false, null)
                                    : verdict(course, belief, skills));
        }
        return new Closed(verdicts, belief, skills);
    }

    /** The two weeks that are judged are left out: a change that has just come is no clumping. */
    private double[] believe(List<Course> reviewed) {
        for (Course course : reviewed) {
            List<WeekCount> earlier = course.earlier();
            if (earlier.size() >= 2) {
                clumping.observe(earlier.get(earlier.size() - 2), earlier.getLast());
            }
        }
        return clumping.belief();
    }

    private WeekVerdict verdict(Course course, double[] belief, Map<String, Integer> skills) {
        WeekCount present = course.present();
        Double p = course.earlier().isEmpty()
                ? null
                : Math.min(1, skills(course, skills) * RiseTest.p(course.earlier(), course.last(), present, belief));
        Rise rise = rise(course);
        boolean reshadow = rise.twice() && (rule == TrendRule.BARE || isAtMost(p, LEVEL));
        boolean suspicion = rise.twice() && !reshadow && isAtMost(p, SUSPICION);
        return new WeekVerdict(present, interval(present, belief), rise.once(), reshadow, suspicion, p);
    }

    private Rise rise(Course course) {
        boolean twice = switch (rule) {
            case BARE -> roseSinceLast(course) && course.lastRose;
            case EVIDENCE ->
                !course.earlier().isEmpty()
                        && isAbove(course.present(), course.earlier())
                        && isAbove(course.last(), course.earlier());
        };
        return new Rise(
                twice,
                twice
                        || (rule == TrendRule.BARE
                                ? roseSinceLast(course)
                                : isAbove(course.present(), allBefore(course))));
    }

    private Judgement judgement(Course course, WeekVerdict verdict, Closed closed) {
        List<WeekCount> earlier = course.earlier();
        return new Judgement(
                verdict,
                course.stretch.size() < 2 ? null : course.last(),
                earlier.isEmpty()
                        ? null
                        : new Baseline(
                                earlier.size(),
                                earlier.stream().mapToInt(WeekCount::reviewed).sum(),
                                earlier.stream().mapToInt(WeekCount::disagreed).sum()),
                rule == TrendRule.BARE
                        ? null
                        : Sensitivity.of(
                                course.stretch,
                                Clumping.mean(closed.belief()),
                                LEVEL / skills(course, closed.skills())));
    }

    private static int skills(Course course, Map<String, Integer> skills) {
        return skills.getOrDefault(course.history.person(), 1);
    }

    private static boolean isAtMost(@Nullable Double p, double level) {
        return p != null && p <= level;
    }

    private static List<WeekCount> allBefore(Course course) {
        return course.stretch.subList(0, course.stretch.size() - 1);
    }

    private static boolean roseSinceLast(Course course) {
        return course.stretch.size() > 1
                && course.present().rate() > course.last().rate();
    }

    /** False where nothing is earlier. */
    private static boolean isAbove(WeekCount week, List<WeekCount> earlier) {
        long reviewed = earlier.stream().mapToLong(WeekCount::reviewed).sum();
        long disagreed = earlier.stream().mapToLong(WeekCount::disagreed).sum();
        return reviewed > 0 && week.disagreed() * reviewed > disagreed * week.reviewed();
    }

    private static WilsonInterval interval(WeekCount week, double[] belief) {
        double effective = BetaBinomial.effective(week.reviewed(), Clumping.mean(belief));
        return WilsonInterval.of(effective * week.rate(), effective);
    }
}
