package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.CLASS;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.OUTLINE;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.disagreement.TrendCommand.JudgeWeek;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.trend.WeekVerdict;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.trend.WeekJudging;
import dev.plumbline.projections.Recorded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From weeks and calibrations back to shadow and out of it, by the calendar and the automations, without a server. */
class BackToShadowTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId LIVE = new ProjectId("live");
    private static final ProjectId CALIBRATION = new ProjectId("calibration");
    private static final int REVIEWED = 40;

    @TempDir
    Path directory;

    private final EventCodec codec = EventCodec.standard();

    @Test
    void R7_two_weeks_above_their_own_rate_send_one_skill_back_and_the_rate_brings_it_forward() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            weeks(ramp, 4, 3, 4, 5);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);

            weeks(ramp, 12, 12);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.PRODUCTION);
            var back = last(ramp, StageEntered.class);
            assertThat(back.cause()).isEqualTo(Cause.RATE_ROSE);
            assertThat(back.because()).startsWith("Reviewers disagreed with 12 of 40 in ");
            assertThat(evidence(ramp, back))
                    .hasAtLeastOneElementOfType(WeekClosed.class)
                    .hasAtLeastOneElementOfType(WeekJudged.class)
                    .hasAtLeastOneElementOfType(ReviewCompleted.class);

            review(ramp, 4);
            ramp.days(2);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            ramp.days(1);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            assertThat(last(ramp, StageEntered.class).cause()).isEqualTo(Cause.RATE_BACK);

            ramp.days(11);
            assertJudgedAlikeAgain(ramp);
        }
    }

    /** With all that came later in the log, the verdicts are those that were given. */
    private void assertJudgedAlikeAgain(RampWorkspace ramp) {
        var judging = new WeekJudging(ramp.workspace.readSide());
        var log = recorded(ramp);
        var closed =
                log.stream().filter(each -> each.event() instanceof WeekClosed).toList();
        assertThat(closed).hasSizeGreaterThanOrEqualTo(8);
        for (var closing : closed) {
            var week = (WeekClosed) closing.event();
            var given = log.stream()
                    .map(Recorded::event)
                    .filter(WeekJudged.class::isInstance)
                    .map(WeekJudged.class::cast)
                    .filter(judged -> judged.week().equals(week.week()))
                    .collect(Collectors.toMap(WeekJudged::skill, WeekJudged::verdict));
            var again = judging.judge(week, closing.position()).stream()
                    .map(JudgeWeek.class::cast)
                    .collect(Collectors.toMap(
                            JudgeWeek::skill, command -> command.judgement().verdict()));
            assertThat(again).isEqualTo(given);
        }
        assertThat(events(ramp, WeekJudged.class).map(WeekJudged::verdict).filter(WeekVerdict::reshadow))
                .hasSize(1);
    }

    @Test
    void R8_a_skill_that_drifted_goes_back_alone_until_a_calibration_and_the_rate_are_back() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            weeks(ramp, 4, 3);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            ramp.project(CALIBRATION, Purpose.CALIBRATION, 26);
            monthly(ramp, 6);

            ramp.days(1);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            calibrate(ramp, 0);
            calibrate(ramp, 0);
            assertThat(events(ramp, CalibrationJudged.class)).noneMatch(CalibrationJudged::drift);
            calibrate(ramp, 4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.PRODUCTION);
            var back = last(ramp, StageEntered.class);
            assertThat(back.cause()).isEqualTo(Cause.SKILL_DRIFTED);
            assertThat(evidence(ramp, back)).hasAtLeastOneElementOfType(CalibrationJudged.class);

            review(ramp, 3);
            ramp.days(4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(5);
            assertThat(ramp.batches(OKAFOR, CALIBRATION).getLast().drawn().frames())
                    .as("as many as are left")
                    .hasSize(2);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            ramp.days(1);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            assertThat(last(ramp, StageEntered.class).because())
                    .contains(" px again. Reviewers disagreed with 3 of 40 since");
        }
    }

    private static void toShadow(RampWorkspace ramp) {
        ramp.enrol(OKAFOR);
        ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
        ramp.labelBatch(OKAFOR, EXAM, 0);
        assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.SHADOW);
    }

    private void weeks(RampWorkspace ramp, int... disagreed) throws Exception {
        for (int outlines : disagreed) {
            review(ramp, outlines);
            ramp.days(7);
        }
    }

    /** What is reviewed of a week. */
    private void review(RampWorkspace ramp, int outlines) throws Exception {
        append(
                ramp,
                new ReviewCompleted(
                        new TaskId("t-" + ramp.workspace.log().head()),
                        LIVE,
                        OKAFOR,
                        SECOND,
                        Map.of(OUTLINE, new Tally(REVIEWED, outlines), CLASS, new Tally(REVIEWED, 2))));
        ramp.settle();
    }

    private static void calibrate(RampWorkspace ramp, double tight) {
        ramp.days(30);
        ramp.labelBatch(OKAFOR, CALIBRATION, tight);
    }

    private static void monthly(RampWorkspace ramp, int frames) {
        var d = RampNumbers.DEFAULT;
        ramp.done(
                MANAGER,
                new SetRampNumbers(
                        CALIBRATION,
                        new RampNumbers(
                                d.graded(),
                                new RampNumbers.Shadow(7, 20, 0.2, 3, 10),
                                d.production(),
                                new RampNumbers.Calibration(frames, 30),
                                d.certification()),
                        MANAGER));
    }

    private void append(RampWorkspace ramp, Event event) throws Exception {
        var type = codec.typeOf(event.getClass());
        var tags =
                event.tags().stream().map(tag -> Tag.of(tag.key(), tag.value())).collect(Collectors.toSet());
        TestEvents.get(ramp.workspace
                .log()
                .append(
                        AppendCondition.none(),
                        List.of(new NewEvent(
                                UUID.randomUUID().toString(),
                                ramp.clock.instant(),
                                type.name(),
                                type.version(),
                                codec.encode(event),
                                Map.of(),
                                Set.copyOf(tags)))));
    }

    private List<Recorded> recorded(RampWorkspace ramp) {
        return ramp.workspace.log().read(1, 100_000).stream()
                .map(each -> new Recorded(each.position(), each.at(), each.content(codec::decode)))
                .toList();
    }

    private <E extends Event> Stream<E> events(RampWorkspace ramp, Class<E> type) {
        return recorded(ramp).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private <E extends Event> E last(RampWorkspace ramp, Class<E> type) {
        return events(ramp, type).reduce((_, latest) -> latest).orElseThrow();
    }

    private List<Event> evidence(RampWorkspace ramp, StageEntered entered) {
        return recorded(ramp).stream()
                .filter(each -> entered.evidence().contains(each.position()))
                .map(Recorded::event)
                .toList();
    }
}
