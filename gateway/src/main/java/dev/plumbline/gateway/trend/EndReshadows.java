package dev.plumbline.gateway.trend;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampCommand.EndReshadow;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.RateBack;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.disagreement.PersonVerdicts.Judged;
import dev.plumbline.projections.disagreement.Trends;
import dev.plumbline.projections.disagreement.Verdicts;
import dev.plumbline.projections.drift.SkillCourse;
import dev.plumbline.projections.drift.SkillCourse.Reshadow;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.ReviewedSkill;
import dev.plumbline.projections.ramp.ReviewedSkill.InProject;
import dev.plumbline.projections.ramp.ReviewedSkills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends shadow for who was sent back to it: after the project's days, with as many objects reviewed as it asks for, when the rate is back;
 * after a drift, when a calibration since shows the skill to be back too.
 */
public final class EndReshadows implements Chore {
    private final ReadSide read;

    public EndReshadows(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "end-re-shadows";
    }

    @Override
    public List<Command> due(Instant now) {
        var on = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var live = read.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == Purpose.LIVE)
                .map(ProjectDoc::id)
                .collect(Collectors.toSet());
        var commands = new ArrayList<Command>();
        for (var person : read.all(Projections.STANDINGS, "")) {
            person.standings().bySkill().forEach((skill, standing) -> {
                if (standing.stage() == Stage.RE_SHADOW) {
                    end(person.person(), skill, person.spec(), live, on).ifPresent(commands::add);
                }
            });
        }
        return commands;
    }

    /** What was reviewed since somebody was sent back, in one project. */
    private record Since(ProjectId project, InProject reviews) {}

    private Optional<Command> end(PersonId person, SkillId skill, SpecId spec, Set<ProjectId> live, LocalDate on) {
        var course = read.get(Projections.SKILL_COURSES, SkillCourses.key(skill, person));
        var reshadow = course.flatMap(SkillCourse::open);
        var reviewed = read.get(Projections.REVIEWED_SKILLS, ReviewedSkills.key(person, skill))
                .filter(each -> each.stage() == Stage.RE_SHADOW);
        return course.isEmpty() || reshadow.isEmpty() || reviewed.isEmpty()
                ? Optional.empty()
                : since(reshadow.get(), reviewed.get(), live)
                        .flatMap(since -> end(course.get(), reshadow.get(), since, spec, on));
    }

    /** Where the rate rose, or else where most was reviewed. */
    private static Optional<Since> since(Reshadow reshadow, ReviewedSkill reviewed, Set<ProjectId> live) {
        var where = reshadow.project();
        var there = where == null ? null : reviewed.projects().get(where);
        return where != null && there != null && live.contains(where)
                ? Optional.of(new Since(where, there))
                : reviewed.most(live).map(entry -> new Since(entry.getKey(), entry.getValue()));
    }

    private Optional<Command> end(SkillCourse course, Reshadow reshadow, Since since, SpecId spec, LocalDate on) {
        var project = reshadow.project() == null ? since.project() : reshadow.project();
        var numbers = read.get(Projections.PROJECTS, project.value())
                .map(doc -> doc.numbers().shadow())
                .orElse(RampNumbers.DEFAULT.shadow());
        // Whole days, so that it does not matter when within a day this is asked.
        var weeks = since.reviews().weeksBefore(on);
        if (on.isBefore(reshadow.on().plusDays(numbers.backDays())) || weeks.isEmpty()) {
            return Optional.empty();
        }
        boolean drifted = reshadow.cause() == Cause.SKILL_DRIFTED;
        var run = drifted ? course.lastSince(reshadow).orElse(null) : null;
        if (drifted && (run == null || !course.isBack(run))) {
            return Optional.empty();
        }
        var rate = RateBack.of(
                weeks, IsoWeek.of(on), numbers.backObjects(), earlier(course, reshadow, since), numbers.highestRate());
        var evidence = new TreeSet<>(since.reviews().evidence());
        if (run != null) {
            evidence.add(run.position());
        }
        return rate.back()
                ? Optional.of(new EndReshadow(
                        course.person(),
                        course.skill(),
                        spec,
                        project,
                        List.copyOf(evidence),
                        Reasons.back(rate, run),
                        on))
                : Optional.empty();
    }

    /** What the verdict that sent the person back was held against; otherwise all weeks since the rule last started afresh. */
    private @Nullable Baseline earlier(SkillCourse course, Reshadow reshadow, Since since) {
        var skill = course.skill().value();
        if (reshadow.cause() == Cause.RATE_ROSE && since.project().equals(reshadow.project())) {
            return read.get(Projections.VERDICTS, Verdicts.key(since.project(), course.person())).stream()
                    .flatMap(verdicts -> Stream.ofNullable(verdicts.skills().get(skill)))
                    .flatMap(of -> of.weeks().stream())
                    .filter(week -> reshadow.evidence().contains(week.position()))
                    .findFirst()
                    .map(Judged::earlier)
                    .orElse(null);
        }
        return read.get(Projections.TRENDS, Trends.key(since.project(), course.person())).stream()
                .flatMap(trend -> Stream.ofNullable(trend.skills().get(skill)))
                .findFirst()
                .map(trend -> sum(trend.known(IsoWeek.of(reshadow.on()), reshadow.position()), course, reshadow))
                .orElse(null);
    }

    private static @Nullable Baseline sum(List<WeekCount> weeks, SkillCourse course, Reshadow reshadow) {
        var restart = course.reshadows().stream()
                .filter(each -> each.position() < reshadow.position())
                .map(each -> IsoWeek.of(each.on()))
                .reduce((_, last) -> last);
        var counted = weeks.stream()
                .filter(week -> week.reviewed() > 0)
                .filter(week -> week.week().compareTo(IsoWeek.of(reshadow.on())) < 0)
                .filter(week -> restart.isEmpty() || week.week().compareTo(restart.get()) >= 0)
                .toList();
        return counted.isEmpty()
                ? null
                : new Baseline(
                        counted.size(),
                        counted.stream().mapToInt(WeekCount::reviewed).sum(),
                        counted.stream().mapToInt(WeekCount::disagreed).sum());
    }
}
