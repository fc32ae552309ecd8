package dev.plumbline.domain.ramp;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.RampCommand.EndReshadow;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.domain.ramp.RampCommand.OfSkill;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a person moves through the stages of a skill: none is skipped, an error made again and again keeps from real work whatever was
 * reached, a certificate comes with its evidence, and who is sent back is so for one skill.
 */
public final class Ramps implements Decider<RampCommand, Ramps.State> {

    public record State(Standings standings, boolean admitted) {}

    @Override
    public Class<RampCommand> commands() {
        return RampCommand.class;
    }

    @Override
    public State initial() {
        return new State(Standings.NONE, false);
    }

    @Override
    public Boundary boundary(RampCommand command) {
        var admitted = Boundary.of(Tag.account(command.person()), PersonAdmitted.class);
        return Standings.boundary(admitted, command.person(), skills(command));
    }

    private static Collection<SkillId> skills(RampCommand command) {
        return switch (command) {
            case Enrol c -> c.skills();
            case JudgeShadow c -> {
                var all = new HashSet<>(c.requires());
                all.add(c.skill());
                yield all;
            }
            case OfSkill c -> Set.of(c.skill());
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return event instanceof PersonAdmitted
                ? new State(s.standings, true)
                : new State(s.standings.evolve(event), s.admitted);
    }

    @Override
    public Decision decide(RampCommand command, State s) {
        if (!s.admitted) {
            return Decision.reject(new RampRejection.PersonUnknown(command.person()));
        }
        return switch (command) {
            case Enrol c -> enrol(c, s.standings);
            case OfSkill c -> {
                var standing = s.standings.of(c.skill());
                yield standing == null
                        ? Decision.reject(new RampRejection.NotEnrolled(c.person(), c.skill()))
                        : decide(c, standing, s.standings);
            }
        };
    }

    private static Decision decide(OfSkill command, Standing standing, Standings all) {
        return switch (command) {
            case PassSpecTest c -> passSpecTest(c, standing);
            case JudgeGraded c -> judgeGraded(c, standing);
            case JudgeRetest c -> Renewals.judgeRetest(c, standing);
            case JudgeShadow c -> judgeShadow(c, standing, all);
            case SendToReshadow c -> sendToReshadow(c, standing);
            case EndReshadow c -> endReshadow(c, standing);
            case MakeDue c -> Renewals.makeDue(c, standing);
            case ExpireCertificate c -> Renewals.expire(c, standing);
        };
    }

    private static Decision enrol(Enrol c, Standings standings) {
        var fresh =
                c.skills().stream().filter(skill -> standings.of(skill) == null).collect(Collectors.toSet());
        return fresh.isEmpty()
                ? Decision.alreadyDone()
                : Decision.accept(new Enrolled(c.person(), c.spec(), fresh, c.on(), c.by()));
    }

    private static Decision passSpecTest(PassSpecTest c, Standing standing) {
        if (standing.stage() == Stage.SPEC) {
            return Decision.accept(new StageEntered(
                    c.person(),
                    c.skill(),
                    c.spec(),
                    c.version(),
                    Stage.GRADED,
                    Cause.SPEC_TEST_PASSED,
                    null,
                    c.evidence(),
                    "The test of version %s was passed.".formatted(c.version()),
                    standing.noEarlier(c.on())));
        }
        return Renewals.passDeltaTest(c, standing);
    }

    private static Decision judgeGraded(JudgeGraded c, Standing standing) {
        if (standing.stage() == Stage.SPEC) {
            return Decision.reject(
                    new RampRejection.StageSkipped(c.person(), c.skill(), standing.stage(), Stage.SHADOW));
        }
        if (standing.stage() != Stage.GRADED) {
            return Decision.alreadyDone();
        }
        var obstacles = GradedRule.obstacles(c.result(), c.numbers());
        return obstacles.isEmpty()
                ? Decision.accept(new StageEntered(
                        c.person(),
                        c.skill(),
                        c.spec(),
                        standing.passed(),
                        Stage.SHADOW,
                        Cause.GRADED_SET_PASSED,
                        c.project(),
                        c.evidence(),
                        GradedRule.reached(c.result(), c.numbers()),
                        standing.noEarlier(c.on())))
                : Decision.accept(blocked(c, standing, c.project(), obstacles, c.evidence(), c.on()));
    }

    private static Decision judgeShadow(JudgeShadow c, Standing standing, Standings all) {
        if (!standing.stage().works()) {
            return Decision.reject(
                    new RampRejection.StageSkipped(c.person(), c.skill(), standing.stage(), Stage.PRODUCTION));
        }
        if (standing.stage() != Stage.SHADOW) {
            return Decision.alreadyDone();
        }
        var obstacles = new ArrayList<>(ShadowRule.obstacles(standing.since(), c.reviewed(), c.numbers(), c.on()));
        for (var required : c.requires().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList()) {
            var other = all.of(required);
            if (other == null || other.stage() != Stage.PRODUCTION) {
                obstacles.add(new Obstacle.SkillRequired(required, other == null ? Stage.SPEC : other.stage()));
            }
        }
        if (!obstacles.isEmpty()) {
            return takesTime(obstacles) || sameKinds(obstacles, standing.blockedBy())
                    ? Decision.alreadyDone()
                    : Decision.accept(blocked(c, standing, c.project(), obstacles, c.evidence(), c.on()));
        }
        int reviewed = c.reviewed().stream().mapToInt(ReviewedDay::reviewed).sum();
        int disagreed = c.reviewed().stream().mapToInt(ReviewedDay::disagreed).sum();
        var on = standing.noEarlier(c.on());
        return Decision.accept(
                new StageEntered(
                        c.person(),
                        c.skill(),
                        c.spec(),
                        standing.passed(),
                        Stage.PRODUCTION,
                        Cause.SHADOW_PASSED,
                        c.project(),
                        c.evidence(),
                        "Reviewers disagreed with %d of %d, and no more often of late.".formatted(disagreed, reviewed),
                        on),
                Renewals.issued(c, standing, standing.passed(), c.renewed(), c.evidence(), on));
    }

    /** Nothing is wrong; it only has to go on. */
    private static boolean takesTime(List<Obstacle> obstacles) {
        return obstacles.stream().anyMatch(o -> o instanceof Obstacle.TooEarly || o instanceof Obstacle.TooFewReviewed);
    }

    private static boolean sameKinds(List<Obstacle> some, List<Obstacle> others) {
        return kinds(some).equals(kinds(others));
    }

    private static Set<Object> kinds(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(o -> o instanceof Obstacle.SkillRequired required ? required.skill() : o.getClass())
                .collect(Collectors.toSet());
    }

    private static Decision sendToReshadow(SendToReshadow c, Standing standing) {
        if (standing.stage() != Stage.PRODUCTION) {
            return Decision.alreadyDone();
        }
        var on = standing.noEarlier(c.on());
        var events = new ArrayList<Event>();
        events.add(new StageEntered(
                c.person(),
                c.skill(),
                c.spec(),
                standing.passed(),
                Stage.RE_SHADOW,
                c.cause(),
                c.project(),
                c.evidence(),
                c.because(),
                on));
        var certificate = standing.certificate();
        if (certificate != null && !certificate.expired()) {
            events.add(new CertificateSuspended(certificate.id(), c.person(), c.skill(), c.spec(), c.cause(), on));
        }
        return new Decision.Accepted(events);
    }

    private static Decision endReshadow(EndReshadow c, Standing standing) {
        if (standing.stage() != Stage.RE_SHADOW) {
            return Decision.alreadyDone();
        }
        var on = standing.noEarlier(c.on());
        var events = new ArrayList<Event>();
        events.add(new StageEntered(
                c.person(),
                c.skill(),
                c.spec(),
                standing.passed(),
                Stage.PRODUCTION,
                Cause.RATE_BACK,
                c.project(),
                c.evidence(),
                c.because(),
                on));
        var certificate = standing.certificate();
        if (certificate != null && certificate.suspended() && !certificate.expired()) {
            events.add(new CertificateReinstated(certificate.id(), c.person(), c.skill(), c.spec(), on));
        }
        return new Decision.Accepted(events);
    }

    static PromotionBlocked blocked(
            OfSkill c,
            Standing standing,
            ProjectId project,
            List<Obstacle> obstacles,
            List<Long> evidence,
            LocalDate on) {
        return new PromotionBlocked(
                c.person(),
                c.skill(),
                c.spec(),
                standing.passed(),
                standing.stage(),
                project,
                obstacles,
                evidence,
                standing.noEarlier(on));
    }
}
