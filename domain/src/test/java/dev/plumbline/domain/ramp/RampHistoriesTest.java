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
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
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
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

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
            @ForAll @Size(min = 20, max = 90) List<@IntRange(max = 7_999) Integer> commands) {
        var history = new History();
        history.happened(new PersonAdmitted(PERSON, PERSON));
        for (int i = 0; i < commands.size(); i++) {
            history.send(command(commands.get(i), i + 1));
        }

        var stage = Stage.SPEC;
        var day = LocalDate.MIN;
        for (var event : history.events) {
            if (event instanceof StageEntered e) {
                assertThat(WAYS.get(stage)).contains(e.stage());
                assertThat(e.evidence()).isNotEmpty();
                assertThat(e.on()).isAfterOrEqualTo(day);
                stage = e.stage();
                day = e.on();
            }
            if (event instanceof CertificateIssued e) {
                assertThat(e.evidence()).containsAll(proofBefore(history.events, event));
                assertThat(e.evidence()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
                assertThat(e.expiresOn()).isAfter(e.issuedOn());
            }
        }
        assertThat(history.replayed()).isEqualTo(history.state);
        Statistics.collect(history.events.stream().anyMatch(CertificateIssued.class::isInstance));
        Statistics.coverage(certified -> certified.check(true).percentage(share -> share > 5));
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

    /** Days jump forwards and backwards; results are good, bad or in between. */
    private static RampCommand command(int of, int step) {
        var on = DAY.plusDays(step * 4L - of / 1_000 % 3 * 9L);
        var version = new SpecVersion(1, of / 400 % 3, 0);
        var evidence = List.of((long) step * 10);
        var renewed = new Renewed(new CertificateId("c-" + step), 365);
        var result = new SkillResult(SKILL, Measure.IOU, of % 5 == 0 ? 0.8 : 0.95, 100, List.of());
        return switch (of % 10) {
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
                        List.of(new ReviewedDay(on.minusDays(2), 90, of / 10 % 30), new ReviewedDay(on, 90, 9)),
                        renewed,
                        evidence,
                        on);
            case 6 -> new SendToReshadow(PERSON, SKILL, SPEC, PROJECT, Cause.RATE_ROSE, evidence, "It rose.", on);
            case 7 ->
                of % 20 < 10
                        ? new EndReshadow(PERSON, SKILL, SPEC, PROJECT, evidence, "It is back.", on)
                        : new ExpireCertificate(PERSON, SKILL, SPEC, on.plusDays(of));
            case 8 -> new MakeDue(PERSON, SKILL, SPEC, version, List.of("4.2.1"), on, on.plusDays(14));
            default -> new JudgeRetest(PERSON, SKILL, SPEC, PROJECT, NUMBERS.graded(), result, renewed, evidence, on);
        };
    }
}
