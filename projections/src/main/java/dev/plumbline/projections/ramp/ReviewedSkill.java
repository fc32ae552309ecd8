package dev.plumbline.projections.ramp;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.ramp.ReviewedDay;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.WeekCount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was reviewed of somebody's work in a skill since they entered the stage they are at.
 *
 * @param projects where it was, whatever the project is for
 */
public record ReviewedSkill(Stage stage, Map<ProjectId, InProject> projects) {

    /**
     * @param days     in order, each once
     * @param evidence positions of the reviews, ascending
     */
    public record InProject(List<ReviewedDay> days, List<Long> evidence) {
        public static final InProject NONE = new InProject(List.of(), List.of());

        public InProject {
            days = List.copyOf(days);
            evidence = List.copyOf(evidence);
        }

        public int reviewed() {
            return days.stream().mapToInt(ReviewedDay::reviewed).sum();
        }

        public int disagreed() {
            return days.stream().mapToInt(ReviewedDay::disagreed).sum();
        }

        /** What was reviewed before a day, by week, oldest first; without weeks in which nothing was. */
        public List<WeekCount> weeksBefore(LocalDate day) {
            var weeks = new TreeMap<IsoWeek, WeekCount>();
            days.stream()
                    .filter(each -> each.day().isBefore(day) && each.reviewed() > 0)
                    .map(each -> new WeekCount(IsoWeek.of(each.day()), each.reviewed(), each.disagreed()))
                    .forEach(each -> weeks.merge(each.week(), each, WeekCount::plus));
            return List.copyOf(weeks.values());
        }
    }

    public ReviewedSkill {
        var sorted = new TreeMap<ProjectId, InProject>(Comparator.comparing(ProjectId::value));
        sorted.putAll(projects);
        projects = Collections.unmodifiableSortedMap(sorted);
    }

    /** Of some projects the one in which most was reviewed; of several, the first by id. */
    public Optional<Map.Entry<ProjectId, InProject>> most(Collection<ProjectId> among) {
        return projects.entrySet().stream()
                .filter(entry -> among.contains(entry.getKey()))
                .reduce((a, b) -> b.getValue().reviewed() > a.getValue().reviewed() ? b : a);
    }
}
