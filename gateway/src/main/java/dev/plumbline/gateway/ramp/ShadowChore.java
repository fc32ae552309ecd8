package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.ReviewedDay;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.PersonStandings;
import dev.plumbline.projections.ramp.ReviewedSkill.InProject;
import dev.plumbline.projections.ramp.ReviewedSkills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks whether the shadow of somebody is over. */
public final class ShadowChore implements Chore {
    private final ReadSide read;
    private final TaughtSkills taught;

    public ShadowChore(ReadSide read) {
        this.read = read;
        this.taught = new TaughtSkills(read);
    }

    @Override
    public String name() {
        return "judge-shadow";
    }

    @Override
    public List<Command> due(Instant now) {
        var on = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var live = read.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == Purpose.LIVE)
                .collect(Collectors.toMap(ProjectDoc::id, Function.identity()));
        return read.all(Projections.STANDINGS, "").stream()
                .flatMap(person -> person.standings().bySkill().entrySet().stream()
                        .filter(entry -> entry.getValue().stage() == Stage.SHADOW)
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(SkillId::value)))
                        .flatMap(entry -> judge(person, entry.getKey(), entry.getValue(), live, on).stream()))
                .toList();
    }

    /** By the live project of the spec with most of it reviewed. Nothing where it cannot be over yet, so that most looks send nothing. */
    private Optional<Command> judge(
            PersonStandings person, SkillId skill, Standing standing, Map<ProjectId, ProjectDoc> live, LocalDate on) {
        var ofSpec = live.values().stream()
                .filter(project -> person.spec().equals(project.spec()))
                .map(ProjectDoc::id)
                .toList();
        return read.get(Projections.REVIEWED_SKILLS, ReviewedSkills.key(person.person(), skill))
                .flatMap(reviewed -> reviewed.most(ofSpec))
                .map(most -> new Reviewed(Objects.requireNonNull(live.get(most.getKey())), most.getValue()))
                .filter(most -> most.mayEnd(standing, on))
                .map(most -> judge(person, skill, most, on));
    }

    private record Reviewed(ProjectDoc project, InProject reviews) {
        /** Long enough, and enough of it seen: whether it was good enough is for the decider. */
        boolean mayEnd(Standing standing, LocalDate on) {
            var numbers = project.numbers().shadow();
            int objects =
                    reviews.days().stream().mapToInt(ReviewedDay::reviewed).sum();
            return !on.isBefore(standing.since().plusDays(numbers.days())) && objects >= numbers.objects();
        }
    }

    private Command judge(PersonStandings person, SkillId skill, Reviewed most, LocalDate on) {
        var project = most.project();
        var reviews = most.reviews();
        return new JudgeShadow(
                person.person(),
                skill,
                person.spec(),
                project.id(),
                project.numbers().shadow(),
                taught.requires(person.spec(), skill),
                reviews.days(),
                new Renewed(
                        DerivedIds.certificate(
                                person.person(), skill, reviews.evidence().getLast()),
                        project.numbers().certification().days()),
                reviews.evidence(),
                on);
    }
}
