package dev.plumbline.domain.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.RampCommand.EndReshadow;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever is commanded, in whatever order and with whatever clock. */
class RampHistoriesTest {
    private static final PersonId PERSON = new PersonId("okafor");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SkillId SKILL = new SkillId("petal-boundary");
    private static final ProjectId PROJECT = new ProjectId("live");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RampNumbers NUMBERS = RampNumbers.DEFAULT;

    private static final Map<Stage, Set<Stage>> WAYS = new EnumMap<>(Map.of(
            Stage.SPEC, Set.of(Stage.GRADED),
            Stage.GRADED, Set.of(Stage.SHADOW),
            Stage.SHADOW, Set.of(Stage.PRODUCTION),
            Stage.PRODUCTION, Set.of(Stage.RE_SHADOW),
            Stage.RE_SHADOW, Set.of(Stage.PRODUCTION)));

    /** An event is proof of a stage by its place in the history. */
    private static final class History {
        final Ramps ramps = new Ramps();
        final List<Event> events = new ArrayList<>();
        Ramps.State state = ramps.initial();

        void happened(Event event) {
            events.add(event);
            state = ramps.evolve(state, event);
        }

        void send(RampCommand command) {
            if (ramps.decide(command, state) instanceof Decision.Accepted(var accepted)) {
                accepted.forEach(this::happened);
                assertThat(ramps.decide(command, state))
                        .as("the same again changes nothing, or is refused")
                        .satisfiesAnyOf(
                                again -> assertThat(again).isEqualTo(Decision.alreadyDone()),
                                again -> assertThat(again).isInstanceOf(Decision.Rejected.class),
                                _ -> assertThat(command).isInstanceOfAny(JudgeGraded.class, JudgeRetest.class));
            }
        }

        Ramps.State replayed() {
            var again = ramps.initial();
            for (var event : events) {
                again = ramps.evolve(again, event);
            }
            return again;
        }
    }

    @Property(tries = 300)
    void R9_no_stage_is_skipped_every_certificate_has_its_evidence_and_a_replay_gives_the_same(
            @ForAll @Size(min = 40, max = 120) List<@IntRange(max = 23_999) Integer> commands) {
        var history = new History();
        history.happened(new PersonAdmitted(PERSON, PERSON));
        for (int i = 0; i < commands.size(); i++) {
            history.send(command(commands.get(i), i + 1));
            assertWhatHoldsIsWhatTheStageAllows(history.state.standings().of(SKILL));
        }
        assertEveryStepIsOfTheWay(history.events);
        assertCertificatesFollowOneAnother(history.events);
        assertThat(history.replayed()).isEqualTo(history.state);
        count(history.events);
    }

    /** Back in shadow no certificate holds, and out of it none is suspended for that. */
    private static void assertWhatHoldsIsWhatTheStageAllows(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        var certificate = standing.certificate();
        switch (standing.stage()) {
            case SPEC, GRADED, SHADOW -> assertThat(certificate).isNull();
            case PRODUCTION ->
                assertThat(certificate).isNotNull().matches(it -> it.expired() || !it.suspended(), "holds again");
            case RE_SHADOW ->
                assertThat(certificate).isNotNull().matches(it -> it.expired() || it.suspended(), "is suspended");
        }
    }

    private static void assertEveryStepIsOfTheWay(List<Event> events) {
        var stage = Stage.SPEC;
        var day = LocalDate.MIN;
        for (var event : events) {
            if (event instanceof StageEntered e) {
                assertThat(WAYS.get(stage)).contains(e.stage());
                assertThat(e.evidence()).isNotEmpty();
                assertThat(e.on()).isAfterOrEqualTo(day);
                stage = e.stage();
                day = e.on();
            }
        }
    }

    /** Each with all the proof there was, for a version that never goes back, and renewed only once all that was due was done. */
    private static void assertCertificatesFollowOneAnother(List<Event> events) {
        CertificateIssued before = null;
        var open = EnumSet.noneOf(Step.class);
        for (var event : events) {
            switch (event) {
                case CertificateDue e -> {
                    assertThat(before).isNotNull();
                    assertThat(e.version()).isGreaterThanOrEqualTo(before.version());
                    open = EnumSet.of(Step.RETEST);
                    if (!e.clauses().isEmpty()) {
                        open.add(Step.DELTA_TEST);
                    }
                }
                case RenewalAdvanced e ->
                    assertThat(open.remove(e.step())).as("was open").isTrue();
                case CertificateExpired e -> {
                    assertThat(before).isNotNull();
                    assertThat(e.on()).isAfterOrEqualTo(before.expiresOn());
                }
                case CertificateIssued e -> {
                    assertThat(open).isEmpty();
                    assertThat(e.evidence())
                            .containsAll(proofBefore(events, event))
                            .isSorted()
                            .doesNotHaveDuplicates()
                            .hasSizeGreaterThanOrEqualTo(3);
                    assertThat(e.expiresOn()).isAfter(e.issuedOn());
                    if (before != null) {
                        assertThat(e.version()).isGreaterThanOrEqualTo(before.version());
                        assertThat(e.evidence()).containsAll(before.evidence());
                    }
                    before = e;
                }
                default -> {}
            }
        }
    }

    /** That what is claimed of all histories was looked at in enough of them. */
    private static void count(List<Event> events) {
        often("certified", has(events, CertificateIssued.class, 1), 55);
        often("back in shadow", has(events, CertificateSuspended.class, 1), 33);
        often("out of it again", has(events, CertificateReinstated.class, 1), 22);
        often("due", has(events, CertificateDue.class, 1), 30);
        often("renewed in part", has(events, RenewalAdvanced.class, 1), 18);
        often("renewed", has(events, CertificateIssued.class, 2), 11);
        often("expired", has(events, CertificateExpired.class, 1), 5);
        often("blocked", has(events, PromotionBlocked.class, 1), 32);
    }

    private static void often(String what, boolean happened, int percent) {
        Statistics.label(what).collect(happened);
        Statistics.label(what).coverage(share -> share.check(true).percentage(found -> found > percent));
    }

    private static boolean has(List<Event> events, Class<? extends Event> type, int times) {
        return events.stream().filter(type::isInstance).count() >= times;
    }

    /** Of the way from the spec test to where the person is, and of the renewal. */
    private static List<Long> proofBefore(List<Event> events, Event certificate) {
        return events.subList(0, events.indexOf(certificate)).stream()
                .flatMap(event -> switch (event) {
                    case StageEntered e -> e.evidence().stream();
                    case RenewalAdvanced e -> e.evidence().stream();
                    default -> Stream.<Long>empty();
                })
                .toList();
    }

    /** Days jump forwards and backwards; results are good, bad or in between; most go on from where people usually are. */
    private static RampCommand command(int of, int step) {
        var on = DAY.plusDays(step * 4L - of / 1_000 % 3 * 9L);
        var version = new SpecVersion(1, of / 400 % 3, 0);
        var evidence = List.of((long) step * 10);
        var renewed = new Renewed(new CertificateId("c-" + step), 90);
        var result = new SkillResult(SKILL, Measure.IOU, of % 5 == 0 ? 0.8 : 0.95, 100, List.of());
        return switch (of % 12) {
            case 0 -> new Enrol(PERSON, SPEC, Set.of(SKILL), on, PERSON);
            case 1, 2 -> new PassSpecTest(PERSON, SKILL, SPEC, version, renewed, evidence, on);
            case 3 -> new JudgeGraded(PERSON, SKILL, SPEC, PROJECT, NUMBERS.graded(), result, evidence, on);
            case 4, 5 ->
                new JudgeShadow(
                        PERSON,
                        SKILL,
                        SPEC,
                        PROJECT,
                        NUMBERS.shadow(),
                        Set.of(),
                        List.of(new ReviewedDay(on.minusDays(2), 90, of / 12 % 30), new ReviewedDay(on, 90, 9)),
                        renewed,
                        evidence,
                        on);
            case 6 -> new SendToReshadow(PERSON, SKILL, SPEC, PROJECT, cause(of), evidence, "It rose.", on);
            case 7 -> new EndReshadow(PERSON, SKILL, SPEC, PROJECT, evidence, "It is back.", on);
            case 8 -> new MakeDue(PERSON, SKILL, SPEC, version, List.of("4.2.1"), on, on.plusDays(14));
            case 9 -> new MakeDue(PERSON, SKILL, SPEC, version, List.of(), on, on.plusDays(14));
            case 10 -> new ExpireCertificate(PERSON, SKILL, SPEC, on);
            default -> new JudgeRetest(PERSON, SKILL, SPEC, PROJECT, NUMBERS.graded(), result, renewed, evidence, on);
        };
    }

    private static Cause cause(int of) {
        return of / 12 % 2 == 0 ? Cause.RATE_ROSE : Cause.SKILL_DRIFTED;
    }
}
