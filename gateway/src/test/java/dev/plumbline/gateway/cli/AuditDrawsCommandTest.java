package dev.plumbline.gateway.cli;

import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import dev.plumbline.gateway.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit draws} as it is typed; what is wrong with a draw is tested in the domain. */
class AuditDrawsCommandTest {
    private static final EventCodec CODEC = EventCodec.standard();
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final PersonId PERSON = new PersonId("okafor");
    private static final BenchmarkId FRAMES = new BenchmarkId("meadow");
    private static final IsoWeek WEEK = new IsoWeek(2026, 48);
    private static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    private static final Instant BEFORE = WEEK.begin().minus(Duration.ofDays(3));
    private static final Instant DURING = WEEK.begin().plus(Duration.ofDays(2));
    private static final TaskId TASK = new TaskId("t-1");
    private static final boolean CHOSEN = SEED.drawOf(TASK) < 0.25;

    private static final NewEvent CREATED = at(
            BEFORE,
            new ProjectCreated(
                    PROJECT,
                    "Blooms",
                    Purpose.LIVE,
                    new SpecId("blooms-spec"),
                    FRAMES,
                    new OntologyId("blooms"),
                    1,
                    Release.AFTER_REVIEW,
                    PERSON));
    private static final NewEvent COMMITTED = at(BEFORE, new DrawCommitted(PROJECT, WEEK, 1, SEED.commitment()));
    private static final NewEvent SUBMITTED =
            at(DURING, new TaskSubmitted(TASK, PROJECT, FRAMES, PERSON, new FrameId("f"), 0, Labels.NONE));
    private static final NewEvent TOLD =
            at(WEEK.end().plus(Duration.ofHours(1)), new DrawRevealed(PROJECT, WEEK, 1, SEED));

    @TempDir
    private Path dataDir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void R6_draws_that_are_as_promised_are_listed_and_exit_code_0() throws Exception {
        write(CREATED, COMMITTED, SUBMITTED, drawn(CHOSEN), TOLD);
        assertThat(audit()).isZero();
        assertThat(out)
                .hasToString(String.join(
                        System.lineSeparator(),
                        "%s (Blooms)".formatted(PROJECT),
                        "  2026-W48  verified     1 drawn, %d reviewed; committed to before the week, on 2026-11-20, at position 2"
                                .formatted(CHOSEN ? 1 : 0),
                        "1 draws verified, 0 with a seed that is secret still, 0 with one that was lost; nothing is wrong",
                        ""));
    }

    @Test
    void R6_a_changed_decision_is_named_with_its_position_and_exit_code_1() throws Exception {
        write(CREATED, COMMITTED, SUBMITTED, drawn(!CHOSEN), TOLD);
        assertThat(audit()).isEqualTo(1);
        assertThat(out)
                .asString()
                .contains("wrong at position 4: task t-1 is said to be ")
                .contains("; 1 wrong");
    }

    @Test
    void R6_a_missing_decision_is_named_with_the_position_of_the_submission() throws Exception {
        write(CREATED, COMMITTED, SUBMITTED, TOLD);
        assertThat(audit()).isEqualTo(1);
        assertThat(out).asString().contains("wrong at position 3: task t-1 was submitted and never drawn");
    }

    @Test
    void R6_a_decision_without_a_commitment_is_named() throws Exception {
        write(CREATED, SUBMITTED, drawn(CHOSEN));
        assertThat(audit("--project", PROJECT.value(), "--json")).isEqualTo(1);
        var answer = Json.read(out.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertThat(answer.at("/holds").asBoolean()).isFalse();
        assertThat(answer.at("/projects/0/faults/0/position").asLong()).isEqualTo(3);
        assertThat(answer.at("/projects/0/faults/0/task").asText()).isEqualTo("t-1");
        assertThat(answer.at("/projects/0/rounds/0/state").asText()).isEqualTo("wrong");
        assertThat(answer.at("/projects/0/rounds/0/committedAt").isNull()).isTrue();
    }

    @Test
    void no_log_and_no_such_project_are_a_sentence_and_exit_code_2() throws Exception {
        assertThat(audit()).isEqualTo(2);
        assertThat(err).asString().startsWith("There is no event log in ");
        write(CREATED);
        assertThat(audit("--project", "nowhere")).isEqualTo(2);
        assertThat(err)
                .asString()
                .endsWith("There is no live project nowhere in " + dataDir + "." + System.lineSeparator());
        assertThat(out).asString().isEmpty();
    }

    private static NewEvent drawn(boolean chosen) {
        return at(DURING, new SubmissionSampled(TASK, PROJECT, PERSON, WEEK, 1, 0.25, SamplingCause.SAMPLE, chosen));
    }

    private static NewEvent at(Instant at, Event event) {
        var type = CODEC.typeOf(event.getClass());
        return new NewEvent(
                UUID.randomUUID().toString(), at, type.name(), type.version(), CODEC.encode(event), Map.of(), Set.of());
    }

    private void write(NewEvent... events) throws Exception {
        try (RocksDbEventLog log = TestLogs.open(dataDir.resolve("log"), LogSettings.DEFAULT)) {
            get(log.append(AppendCondition.none(), List.of(events)));
        }
    }

    private int audit(String... options) {
        var arguments = new ArrayList<>(List.of("draws", "--data-dir", dataDir.toString()));
        arguments.addAll(Arrays.asList(options));
        return new CommandLine(AuditCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
