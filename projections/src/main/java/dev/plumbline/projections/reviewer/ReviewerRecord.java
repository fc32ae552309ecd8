package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against somebody as a reviewer under a spec. How fast they were is not among it.
 *
 * @param credit   hours from before; null for none
 * @param tests    the latest version whose test was passed, by skill
 * @param lost     why they have no standing; null while they have it
 * @param sessions closed ones that they were invited to, oldest first
 * @param since    place in {@code sessions} of the first since standing was last regained
 * @param consequences of sessions that took standing (true) or gave it back
 */
public record ReviewerRecord(
        PersonId person,
        @Nullable Credit credit,
        Map<SkillId, Passed> tests,
        @Nullable Loss lost,
        List<Calibrated> sessions,
        int since,
        Map<SessionId, Boolean> consequences) {

    public record Credit(double hours, String because, LocalDate on, PersonId by) {}

    /** @param position of the grade in the log */
    public record Passed(SpecVersion version, long position) {}

    public record Loss(SessionId session, Flips flips, double limit, Instant at) {}

    /** @param at when the session was closed */
    public record Calibrated(SessionId session, ProjectId project, OfReviewer result, Instant at) {}

    public ReviewerRecord {
        var sorted = new TreeMap<SkillId, Passed>(Comparator.comparing(SkillId::value));
        sorted.putAll(tests);
        tests = Collections.unmodifiableMap(sorted);
        sessions = List.copyOf(sessions);
        var bySession = new TreeMap<SessionId, Boolean>(Comparator.comparing(SessionId::value));
        bySession.putAll(consequences);
        consequences = Collections.unmodifiableMap(bySession);
    }

    public static ReviewerRecord of(PersonId person) {
        return new ReviewerRecord(person, null, Map.of(), null, List.of(), 0, Map.of());
    }

    /** Of the sessions that count now, oldest first. */
    public List<Flips> flips() {
        return sessions.stream().skip(since).map(s -> s.result().flips()).toList();
    }

    ReviewerRecord credited(Credit now) {
        return new ReviewerRecord(person, now, tests, lost, sessions, since, consequences);
    }

    ReviewerRecord passed(Set<SkillId> skills, SpecVersion version, long position) {
        var all = new TreeMap<SkillId, Passed>(Comparator.comparing(SkillId::value));
        all.putAll(tests);
        for (var skill : skills) {
            all.merge(
                    skill,
                    new Passed(version, position),
                    (before, now) -> now.version().compareTo(before.version()) < 0 ? before : now);
        }
        return new ReviewerRecord(person, credit, all, lost, sessions, since, consequences);
    }

    ReviewerRecord calibrated(SessionClosed e) {
        var own = e.result().reviewers().stream()
                .filter(of -> of.reviewer().equals(person))
                .map(of -> new Calibrated(e.session(), e.project(), of, e.at()));
        return new ReviewerRecord(
                person,
                credit,
                tests,
                lost,
                Stream.concat(sessions.stream(), own).toList(),
                since,
                consequences);
    }

    /** The event follows that of the session that decided. */
    ReviewerRecord lost(Loss now) {
        return new ReviewerRecord(person, credit, tests, now, sessions, since, and(now.session(), true));
    }

    ReviewerRecord regained(SessionId session) {
        return new ReviewerRecord(person, credit, tests, null, sessions, sessions.size(), and(session, false));
    }

    private Map<SessionId, Boolean> and(SessionId session, boolean took) {
        var all = new TreeMap<SessionId, Boolean>(Comparator.comparing(SessionId::value));
        all.putAll(consequences);
        all.put(session, took);
        return all;
    }
}
