package dev.plumbline.gateway.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.RampNumbers.Graded;
import dev.plumbline.domain.project.RampNumbers.Shadow;
import dev.plumbline.domain.ramp.CertificateEvent;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.RampEvent;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short history of a few people, and what is true of every history. */
class HistoryTest {
    private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");
    private static final Weeks WEEKS = new Weeks(3);
    private static final int PAGE = 500;
    private static final EventCodec CODEC = EventCodec.standard();

    @TempDir
    private static Path directory;

    private static WorkspaceWriter workspace;
    private static List<Recorded> events;

    @BeforeAll
    static void writeOnce() throws IOException {
        write(directory.resolve("history"));
        workspace = open(directory.resolve("history"));
        events = events(workspace);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void the_clock_only_goes_forward_and_ends_where_it_was_to() {
        assertThat(events).isSortedAccordingTo(Comparator.comparing(Recorded::at));
        assertThat(events.getLast().at()).isBefore(END.plus(Duration.ofHours(1)));
    }

    @Test
    void R1_no_stage_is_skipped() {
        var allowed = Map.of(
                Stage.SPEC, Set.of(Stage.GRADED),
                Stage.GRADED, Set.of(Stage.SHADOW),
                Stage.SHADOW, Set.of(Stage.PRODUCTION),
                Stage.PRODUCTION, Set.of(Stage.RE_SHADOW),
                Stage.RE_SHADOW, Set.of(Stage.PRODUCTION));
        var stages = new HashMap<String, Stage>();
        of(Enrolled.class).forEach(e -> e.skills().forEach(skill -> stages.put(key(e.person(), skill), Stage.SPEC)));
        for (var entered : of(StageEntered.class).toList()) {
            var before = stages.put(key(entered.person(), entered.skill()), entered.stage());
            assertThat(before).isNotNull();
            assertThat(allowed.get(before)).as(entered.toString()).contains(entered.stage());
        }
        assertThat(of(StageEntered.class)).extracting(StageEntered::stage).contains(Stage.SHADOW, Stage.PRODUCTION);
    }

    @Test
    void R3_exam_frames_are_served_nowhere_else() {
        var dataset = of(FrameAdded.class).collect(Collectors.toMap(FrameAdded::frame, FrameAdded::dataset));
        var drawn = of(BatchDrawn.class).flatMap(e -> e.frames().stream()).collect(Collectors.toSet());

        assertThat(drawn)
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(dataset.get(frame)).isNotEqualTo(Places.LIVE.dataset()));
        assertThat(of(TaskOpened.class).filter(e -> e.project().equals(Places.LIVE.project())))
                .extracting(TaskOpened::frame)
                .doesNotContainAnyElementsOf(drawn)
                .doesNotHaveDuplicates();
    }

    @Test
    void R3_nobody_is_examined_on_a_frame_twice() {
        var given = new HashMap<PersonId, List<FrameId>>();
        of(BatchDrawn.class)
                .forEach(e -> given.merge(
                        e.person(),
                        e.frames(),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        assertThat(given.values()).allSatisfy(frames -> assertThat(frames).doesNotHaveDuplicates());
    }

    @Test
    void R5_no_disagreement_is_without_its_note() {
        assertThat(of(DisagreementFiled.class))
                .allSatisfy(e -> assertThat(e.disagreement().note()).isNotBlank());
    }

    @Test
    void R9_every_certificate_has_its_evidence_before_it_and_about_its_person() {
        for (var recorded : events) {
            if (recorded.event() instanceof CertificateIssued issued) {
                assertThat(issued.evidence()).isNotEmpty().allSatisfy(position -> {
                    assertThat(position).isLessThan(recorded.position());
                    assertThat(events.get((int) (position - 1)).event().tags()).contains(Tag.person(issued.person()));
                });
            }
        }
    }

    @Test
    void a_replay_gives_the_stages_that_people_are_in() {
        var standings = new HashMap<PersonId, Standings>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case Enrolled e -> standings.merge(e.person(), Standings.NONE.evolve(e), (all, _) -> all.evolve(e));
                case RampEvent e -> standings.computeIfPresent(e.person(), (_, all) -> all.evolve(e));
                case CertificateEvent e -> standings.computeIfPresent(e.person(), (_, all) -> all.evolve(e));
                default -> {}
            }
        }
        assertThat(standings)
                .isNotEmpty()
                .allSatisfy((person, replayed) -> assertThat(workspace
                                .readSide()
                                .get(Projections.STANDINGS, StandingsOfPeople.key(Curriculum.SPEC, person)))
                        .hasValueSatisfying(
                                stored -> assertThat(stored.standings()).isEqualTo(replayed)));
    }

    @Test
    void building_every_projection_anew_from_the_log_gives_identical_documents() {
        var read = workspace.readSide();
        var before = documents(read);
        var builds = builds(read);

        read.rebuild();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> builds(read).entrySet().stream()
                        .allMatch(e -> e.getValue() > builds.getOrDefault(e.getKey(), 0)));

        assertThat(before).isNotEmpty();
        assertThat(documents(read)).isEqualTo(before);
    }

    @Test
    void the_same_seed_and_end_write_the_same_log_to_the_letter() throws IOException {
        var weeks = new Weeks(1);
        write(directory.resolve("once"), weeks, 2);
        write(directory.resolve("again"), weeks, 2);

        assertThat(firstDifference(directory.resolve("once"), directory.resolve("again")))
                .isEmpty();
    }

    @Test
    void what_was_broken_off_is_refused_and_so_is_a_workspace_without_a_history() throws IOException {
        var broken = directory.resolve("broken");
        try (var begun = open(broken)) {
            HistoryState.BEGUN.keep(begun.keys());
        }
        assertThatThrownBy(() -> write(broken))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was not written to its end. Delete it");
        var another = directory.resolve("another");
        try (var workspace = open(another)) {
            var somebody = new PersonId("somebody");
            workspace
                    .commands()
                    .send(new AdmitPerson(somebody, somebody), somebody, "test")
                    .join();
        }
        assertThatThrownBy(() -> write(another))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds a workspace already");
    }

    private static <E> Stream<E> of(Class<E> type) {
        return events.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }

    private static String key(PersonId person, SkillId skill) {
        return person + "/" + skill;
    }

    private static void write(Path place) throws IOException {
        write(place, WEEKS, 3);
    }

    private static void write(Path place, Weeks weeks, int annotators) throws IOException {
        var cast = Cast.load();
        var full = cast.numbers();
        HistoryWriter.write(
                new StoreLocation.Directory(place),
                weeks,
                END,
                "plumb-line",
                7,
                new Cast(
                        List.of(),
                        new Cast.Supply(16, 8, 20 * annotators, 12),
                        new RampNumbers(
                                new Graded(8, 0.8, 0.8),
                                new Shadow(7, 4, 0.5, 3, 4),
                                full.production(),
                                full.calibration(),
                                full.certification()),
                        cast.annotators().subList(0, annotators),
                        cast.reviewers().subList(0, 1)),
                _ -> {});
    }

    private static WorkspaceWriter open(Path place) {
        return WorkspaceWriter.open(
                new StoreLocation.Directory(place), new SimulatedClock(END), EventIds.after("unused-"));
    }

    private static List<Recorded> events(WorkspaceWriter workspace) {
        return workspace.log().read(1, Integer.MAX_VALUE).stream()
                .map(e -> new Recorded(e.position(), e.at(), e.content(CODEC::decode)))
                .toList();
    }

    /** What the two logs say at the first position where their hashes differ; nothing where none does. */
    private static List<String> firstDifference(Path one, Path other) {
        try (var first = open(one);
                var second = open(other)) {
            var some = first.log().read(1, Integer.MAX_VALUE);
            var others = second.log().read(1, Integer.MAX_VALUE);
            for (int at = 0; at < Math.max(some.size(), others.size()); at++) {
                int i = at;
                if (i >= some.size()
                        || i >= others.size()
                        || !some.get(i).hash().equals(others.get(i).hash())) {
                    return Stream.of(some, others)
                            .flatMap(log -> log.stream().skip(i).limit(1))
                            .map(HistoryTest::told)
                            .toList();
                }
            }
            return List.of();
        }
    }

    private static String told(StoredEvent event) {
        return "%s %s %s %s %s"
                .formatted(
                        event,
                        event.at(),
                        new String(event.payload(), StandardCharsets.UTF_8),
                        event.metadata(),
                        event.tags());
    }

    private static Map<String, Integer> builds(ReadSide read) {
        var builds = new TreeMap<String, Integer>();
        read.progress().forEach(progress -> builds.put(progress.projection(), progress.build()));
        return builds;
    }

    /** Every document as it is stored, by projection and key. */
    private static Map<String, String> documents(ReadSide read) {
        var documents = new TreeMap<String, String>();
        for (Projection<?> projection : Projections.ALL) {
            var after = "";
            while (true) {
                var page = read.stored(projection, "", after, PAGE);
                page.forEach(d -> documents.put(
                        projection.name() + " " + d.key(), new String(d.bytes(), StandardCharsets.UTF_8)));
                if (page.size() < PAGE) {
                    break;
                }
                after = page.getLast().key();
            }
        }
        return documents;
    }
}
