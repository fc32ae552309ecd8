package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.live.protocol.Reading;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.room.Views.Telling;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which of the documents that pages read over HTTP are others now. The documents themselves are not kept here: they are large, and
 * not everybody who may read one is shown the same.
 */
final class ReadingView {
    static final String KEY = "read";

    /** @param read where it is read */
    record Changed(String read) {
        static Changed of(Reading reading) {
            return new Changed("/api" + reading.path());
        }
    }

    private final LiveDocuments documents;
    private final Touched banks = new Touched(Projections.QUESTION_BANKS);
    private final Touched records = new Touched(Projections.REVIEWER_RECORDS);
    private final Touched loads = new Touched(Projections.REVIEWER_LOADS);
    private final Touched findings = new Touched(Projections.REVIEWER_FINDINGS);
    private final Touched numbers = new Touched(Projections.REVIEWER_NUMBERS);
    private final Touched sessions = new Touched(Projections.SESSIONS);
    private final Touched edgeCases = new Touched(Projections.EDGE_CASES);
    private final Touched sets = new Touched(Projections.CALIBRATION_SETS);
    private final Touched contests = new Touched(Projections.CONTESTS);

    ReadingView(LiveDocuments documents) {
        this.documents = documents;
    }

    /** What has to be heard besides what is folded. */
    Set<Class<? extends Event>> events() {
        return Stream.of(banks, records, loads, findings, numbers, sessions, edgeCases, sets, contests)
                .flatMap(touched -> touched.events.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is in no document that is folded here. */
    void apply(Recorded recorded, Telling telling) {
        for (String spec : banks.keys(recorded)) {
            told(new Reading.OfStatistics(new SpecId(spec)), telling);
        }
        for (String specAndPerson : records.keys(recorded)) {
            reviewer(new SpecId(before(specAndPerson)), new PersonId(after(specAndPerson)), telling);
        }
        Stream.of(loads, findings, numbers)
                .flatMap(touched -> touched.keys(recorded).stream())
                .map(key -> new ProjectId(before(key)))
                .distinct()
                .forEach(project -> told(new Reading.OfReviewers(project), telling));
        for (String projectAndSession : sessions.keys(recorded)) {
            told(new Reading.OfSessions(new ProjectId(before(projectAndSession))), telling);
        }
        for (String projectAndSet : sets.keys(recorded)) {
            told(new Reading.OfCalibrationSets(new ProjectId(before(projectAndSet))), telling);
        }
        for (String contest : contests.keys(recorded)) {
            told(new Reading.OfContests(new ProjectId(before(contest))), telling);
        }
        for (String specAndCase : edgeCases.keys(recorded)) {
            following(new SpecId(before(specAndCase)))
                    .forEach(project -> told(new Reading.OfEdgeCases(project), telling));
        }
        if (recorded.event() instanceof AccountEvent) {
            documents.projects.all().forEach(project -> told(new Reading.OfReviewers(project.id()), telling));
        }
    }

    /** A person's weeks in a project, or what was found of them. */
    void trend(ProjectId project, PersonId person, Telling telling) {
        told(new Reading.OfTrend(project, person), telling);
    }

    /** What is known of a reviewer of the spec, in each of its projects. */
    void reviewer(SpecId spec, PersonId person, Telling telling) {
        following(spec)
                .filter(project -> documents
                        .people
                        .get(person.value())
                        .filter(roles -> roles.holds(Role.REVIEWER, project))
                        .isPresent())
                .forEach(project -> told(new Reading.OfReviewers(project), telling));
    }

    /** What a spec asks of its reviewers. */
    void spec(SpecId spec, Telling telling) {
        following(spec).forEach(project -> told(new Reading.OfReviewers(project), telling));
    }

    private Stream<ProjectId> following(SpecId spec) {
        return documents.projects.all().stream()
                .filter(project -> spec.equals(project.spec()))
                .map(project -> project.id());
    }

    private static void told(Reading reading, Telling telling) {
        telling.changed(new Room.OfReading(reading), KEY);
    }

    private static String before(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    private static String after(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Which documents of a projection an event concerns, where they are not kept. */
    private static final class Touched {
        private final Projection<?> projection;
        private final Set<Class<? extends Event>> events;

        Touched(Projection<?> projection) {
            this.projection = projection;
            this.events = projection.events();
        }

        List<String> keys(Recorded recorded) {
            return events.contains(recorded.event().getClass()) ? projection.keys(recorded.event()) : List.of();
        }
    }
}
