package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.reviewer.ReviewerCommand.CreditHours;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.ramp.RampWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A workspace in its second week of real work, written without a server, and a server on it on the Wednesday, where time stands still. Okafor is in
 * shadow and has submitted one frame; Wirth is in production and has submitted twelve in the first week and eight in the second; Aalto has only begun
 * with the spec, and Novak waits for a graded set that there are too few frames for. Moreau and Lindqvist review.
 */
final class LiveWork implements AutoCloseable {
    static final String PROJECT = "live";
    static final String FIRST_WEEK = "2026-W10";
    static final String SECOND_WEEK = "2026-W11";
    static final Instant WEDNESDAY = Instant.parse("2026-03-11T09:00:00Z");
    static final PersonId OKAFOR = new PersonId("okafor");
    static final PersonId WIRTH = new PersonId("wirth");
    static final PersonId AALTO = new PersonId("aalto");
    static final PersonId NOVAK = new PersonId("novak");
    static final PersonId LINDQVIST = new PersonId("lindqvist");
    static final PersonId OSEI = new PersonId("osei");

    private static final ProjectId LIVE = new ProjectId(PROJECT);
    private static final int FRAMES = 60;

    private static final List<PersonId> EVERYBODY =
            List.of(OKAFOR, WIRTH, AALTO, NOVAK, SECOND, LINDQVIST, MANAGER, OSEI);

    final Plumbline server;
    final Written written;

    private final Map<PersonId, Client> people = new HashMap<>();

    /**
     * @param task       of Okafor
     * @param firstWeek  tasks of Wirth
     * @param secondWeek tasks of Wirth
     * @param seed       of the week that goes on: nobody may know it
     */
    record Written(String task, List<String> firstWeek, List<String> secondWeek, String seed) {}

    private LiveWork(Plumbline server, Written written) {
        this.server = server;
        this.written = written;
        for (var person : EVERYBODY) {
            server.identities().add(person, "Person " + person, person.value(), Meadow.PASSWORD);
            people.put(person, new Client(server.url()).signIn(person.value(), Meadow.PASSWORD));
        }
    }

    static LiveWork begin(Path directory) {
        var written = written(directory);
        return new LiveWork(Plumbline.start(ServerOfTest.on(directory), InstantSource.fixed(WEDNESDAY)), written);
    }

    List<PersonId> everybody() {
        return EVERYBODY;
    }

    Client as(PersonId person) {
        return Objects.requireNonNull(people.get(person));
    }

    private static Written written(Path directory) {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, FRAMES);
            annotators(ramp);
            staff(ramp);
            ramp.at("2026-03-02T08:01:00Z");
            var first = worked(ramp, 0, 12);
            ramp.at("2026-03-09T01:00:00Z");
            var task = ramp.work(OKAFOR, LIVE, 12).value();
            var second = worked(ramp, 13, 21);
            var seed = ramp.workspace
                    .keys()
                    .get("draw-seed/%s/%s/1".formatted(PROJECT, SECOND_WEEK))
                    .orElseThrow();
            ramp.workspace.handOver();
            return new Written(task, first, second, new String(seed, StandardCharsets.US_ASCII));
        }
    }

    private static List<String> worked(RampWorkspace ramp, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(frame -> ramp.work(WIRTH, LIVE, frame).value())
                .toList();
    }

    private static void annotators(RampWorkspace ramp) {
        for (var person : List.of(OKAFOR, WIRTH, AALTO, NOVAK)) {
            ramp.enrol(person);
            ramp.done(MANAGER, new GrantRole(person, Role.ANNOTATOR, null, MANAGER));
        }
        for (var person : List.of(OKAFOR, WIRTH)) {
            ramp.passTest(person, "test-of-" + person, "1.1", "1.2");
            ramp.labelBatch(person, EXAM, 0);
        }
        for (var person : List.of(OKAFOR, WIRTH, AALTO)) {
            ramp.done(MANAGER, new AssignAnnotator(LIVE, person, MANAGER));
        }
        ramp.promote(WIRTH, LIVE);
        var numbers = ramp.numbers();
        ramp.done(
                MANAGER,
                new SetRampNumbers(
                        EXAM,
                        new RampNumbers(
                                new RampNumbers.Graded(500, 0.9, 0.95),
                                numbers.shadow(),
                                numbers.production(),
                                numbers.calibration(),
                                numbers.certification()),
                        MANAGER));
        ramp.passTest(NOVAK, "test-of-novak", "1.1", "1.2");
    }

    private static void staff(RampWorkspace ramp) {
        for (var person : List.of(LINDQVIST, OSEI)) {
            ramp.done(MANAGER, new AdmitPerson(person, MANAGER));
        }
        ramp.done(MANAGER, new GrantRole(MANAGER, Role.MANAGER, null, MANAGER));
        ramp.done(MANAGER, new GrantRole(OSEI, Role.AUDITOR, null, MANAGER));
        for (var person : List.of(SECOND, LINDQVIST)) {
            ramp.done(MANAGER, new GrantRole(person, Role.REVIEWER, null, MANAGER));
            ramp.done(MANAGER, new CreditHours(person, LIVE, 40, "A season in the field.", ramp.today(), MANAGER));
            ramp.passTest(person, "test-of-" + person, "1.1", "1.2");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
