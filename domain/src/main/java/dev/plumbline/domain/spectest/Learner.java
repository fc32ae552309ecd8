package dev.plumbline.domain.spectest;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecHistory;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.spectest.SpecTestEvent.ClauseRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a person is with a spec.
 *
 * @param history of the spec
 * @param read    the latest version in which a clause was read, by clause
 * @param reread  clauses that a failed attempt asks to be read again and that were not, since
 * @param started attempts, in order; one of another person only where its id was asked for
 * @param graded  attempts, in order
 */
public record Learner(
        SpecHistory history,
        Map<String, SpecVersion> read,
        Set<String> reread,
        List<AttemptStarted> started,
        List<AttemptGraded> graded) {

    public static final Learner NEW = new Learner(SpecHistory.NONE, Map.of(), Set.of(), List.of(), List.of());

    public Learner {
        read = Map.copyOf(read);
        reread = Set.copyOf(reread);
        started = List.copyOf(started);
        graded = List.copyOf(graded);
    }

    public Learner after(Event event) {
        return switch (event) {
            case SpecPublished e -> new Learner(history.with(e), read, reread, started, graded);
            case ClauseRead e -> afterReading(e);
            case AttemptStarted e -> new Learner(history, read, reread, with(started, e), graded);
            case AttemptGraded e -> new Learner(history, read, Set.copyOf(e.reread()), started, with(graded, e));
            default -> this;
        };
    }

    private Learner afterReading(ClauseRead e) {
        var newlyRead = new HashMap<>(read);
        newlyRead.merge(e.clause(), e.version(), (a, b) -> a.compareTo(b) < 0 ? b : a);
        var left = new HashSet<>(reread);
        left.remove(e.clause());
        return new Learner(history, newlyRead, left, started, graded);
    }

    /** Whether the clause was read in its present words, and not to be read again. */
    public boolean hasRead(String clause) {
        var version = read.get(clause);
        return version != null && history.isAsReadIn(version, clause) && !reread.contains(clause);
    }

    /** The clauses to be read before an attempt, in reading order. */
    public List<String> unread() {
        return history.latest().filter(spec -> spec.test().readingRequired()).stream()
                .flatMap(spec -> spec.clauses().stream())
                .filter(clause -> !clause.heading())
                .map(SpecClause::id)
                .filter(clause -> !hasRead(clause))
                .toList();
    }

    /** Skills that a test is to be passed on: never passed, touched since, or to be renewed. */
    public Set<SkillId> unproven(Set<SkillId> renew) {
        var taught = history.latest().map(Spec::taught).orElse(Set.of());
        return SkillId.sorted(taught.stream()
                .filter(skill -> renew.contains(skill) || isUnproven(skill))
                .toList());
    }

    private boolean isUnproven(SkillId skill) {
        var touched = history.touched().get(skill);
        return provenIn(skill)
                .filter(v -> touched == null || v.compareTo(touched) >= 0)
                .isEmpty();
    }

    /** The latest version under which a test on the skill was passed. */
    public Optional<SpecVersion> provenIn(SkillId skill) {
        return graded.stream()
                .filter(a -> a.passed() && a.skills().contains(skill))
                .map(AttemptGraded::version)
                .max(SpecVersion::compareTo);
    }

    Optional<AttemptStarted> attempt(AttemptId id, PersonId person, SpecId spec) {
        return started.stream()
                .filter(a -> a.attempt().equals(id)
                        && a.person().equals(person)
                        && a.spec().equals(spec))
                .findFirst();
    }

    Optional<AttemptGraded> graded(AttemptId id) {
        return graded.stream().filter(a -> a.attempt().equals(id)).findFirst();
    }

    /** The attempt begun last, if it is not handed in. */
    public Optional<AttemptStarted> open(PersonId person) {
        var own = started.stream().filter(a -> a.person().equals(person)).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.getLast()).filter(a -> graded(a.attempt()).isEmpty());
    }

    /** What the last attempt asked. */
    Set<QuestionId> seen(PersonId person) {
        return started.reversed().stream()
                .filter(a -> a.person().equals(person))
                .findFirst()
                .map(a -> a.questions().stream().map(AskedQuestion::question).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static <T> List<T> with(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
