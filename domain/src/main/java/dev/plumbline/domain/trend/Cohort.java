package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.BetaBinomial;
import dev.plumbline.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private Cohort(List<ReviewHistory> histories, TrendRule rule) {
        this.rule = rule;
        this.courses = histories.stream().map(Course::new).toList();
    }

    /** @return a verdict for each week of each history, in their order */
    public static List<List<WeekVerdict>> judge(List<ReviewHistory> histories, TrendRule rule) {
        Cohort cohort = new Cohort(histories, rule);
        TreeSet<IsoWeek> weeks = new TreeSet<>();
        histories.forEach(history -> history.weeks().forEach(week -> weeks.add(week.week())));
        weeks.forEach(cohort::close);
        return cohort.courses.stream()
                .map(course -> List.copyOf(course.verdicts))
                .toList();
    }

    /** Weeks of one person and skill so far. */
    private static final class Course {

        final ReviewHistory history;
        final Map<IsoWeek, WeekCount> counts = new HashMap<>();
        final List<WeekVerdict> verdicts = new ArrayList<>();

        /** Those with something reviewed since the last re-shadow, the present one included. */
        final List<WeekCount> stretch = new ArrayList<>();

        boolean lastRose;

        Course(ReviewHistory history) {
            this.history = history;
            history.weeks().forEach(week -> counts.put(week.week(), week));
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

    private void close(IsoWeek week) {
        List<Course> reviewed = new ArrayList<>();
        for (Course course : courses) {
            WeekCount count = course.counts.get(week);
            if (count != null && count.reviewed() == 0) {
                course.verdicts.add(new WeekVerdict(count, WilsonInterval.of(0, 0), false, false, false, null));
            } else if (count != null) {
                course.stretch.add(count);
                reviewed.add(course);
            }
        }
        double[] belief = believe(reviewed);
        Map<String, Integer> skills = new TreeMap<>();
        for (Course course : reviewed) {
            if (!course.earlier().isEmpty()) {
                skills.merge(course.history.person(), 1, Integer::sum);
            }
        }
        for (Course course : reviewed) {
            judge(course, belief, skills.getOrDefault(course.history.person(), 1));
        }
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

    private void judge(Course course, double[] belief, int skills) {
        WeekCount present = course.present();
        Double p = course.earlier().isEmpty()
                ? null
                : Math.min(1, skills * RiseTest.p(course.earlier(), course.last(), present, belief));
        boolean twice = switch (rule) {
            case BARE -> roseSinceLast(course) && course.lastRose;
            case EVIDENCE ->
                !course.earlier().isEmpty()
                        && isAbove(present, course.earlier())
                        && isAbove(course.last(), course.earlier());
        };
        boolean rising =
                twice || (rule == TrendRule.BARE ? roseSinceLast(course) : isAbove(present, allBefore(course)));
        boolean reshadow = twice && (rule == TrendRule.BARE || isAtMost(p, LEVEL));
        boolean suspicion = twice && !reshadow && isAtMost(p, SUSPICION);
        course.verdicts.add(new WeekVerdict(present, interval(present, belief), rising, reshadow, suspicion, p));
        course.lastRose = rising && !reshadow;
        if (reshadow) {
            course.stretch.clear();
        }
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
        double clumping = 0;
        for (int i = 0; i < belief.length; i++) {
            clumping += belief[i] * Clumping.POSSIBLE[i];
        }
        double effective = BetaBinomial.effective(week.reviewed(), clumping);
        return WilsonInterval.of(effective * week.rate(), effective);
    }
}
