package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.PersonStandings;
import dev.plumbline.projections.ramp.ReviewedSkill;
import dev.plumbline.projections.ramp.ReviewedSkills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks every day whether the shadow of somebody is over. */
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
        return read.all(Projections.STANDINGS, "").stream()
                .flatMap(person -> person.standings().bySkill().entrySet().stream()
                        .filter(entry -> entry.getValue().stage() == Stage.SHADOW)
                        .sorted((a, b) ->
                                a.getKey().value().compareTo(b.getKey().value()))
                        .flatMap(entry -> judge(person, entry.getKey(), entry.getValue(), on).stream()))
                .toList();
    }

    /** Nothing where it cannot be over yet, so that most days send nothing. */
    private Optional<Command> judge(PersonStandings person, SkillId skill, Standing standing, LocalDate on) {
        return read.get(Projections.REVIEWED_SKILLS, ReviewedSkills.key(person.person(), skill))
                .flatMap(reviewed -> project(reviewed)
                        .filter(project -> !on.isBefore(standing.since()
                                .plusDays(project.numbers().shadow().days())))
                        .map(project -> judge(person, skill, reviewed, project, on)));
    }

    private Optional<ProjectDoc> project(ReviewedSkill reviewed) {
        return Stream.ofNullable(reviewed.project())
                .flatMap(id -> read.get(Projections.PROJECTS, id.value()).stream())
                .findFirst();
    }

    private Command judge(
            PersonStandings person, SkillId skill, ReviewedSkill reviewed, ProjectDoc project, LocalDate on) {
        long latest = reviewed.evidence().getLast();
        return new JudgeShadow(
                person.person(),
                skill,
                person.spec(),
                project.id(),
                project.numbers().shadow(),
                taught.requires(person.spec(), skill),
                reviewed.days(),
                new Renewed(
                        DerivedIds.certificate(person.person(), skill, latest),
                        project.numbers().certification().days()),
                reviewed.evidence(),
                on);
    }
}
