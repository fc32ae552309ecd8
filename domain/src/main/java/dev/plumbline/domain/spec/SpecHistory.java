package dev.plumbline.domain.spec;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecChanges.Kind;
import dev.plumbline.domain.spec.SpecChanges.QuestionChange;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of one spec and since when what they say is as it is now.
 *
 * @param versions in the order in which they were published
 * @param worded   the version in which what is read in a clause became what it is, by clause
 * @param settled  the version in which what a clause asks for, or what counts as right in its questions, became what it is, by clause
 * @param touched  the version that touched a skill last, by skill
 */
public record SpecHistory(
        List<Spec> versions,
        Map<String, SpecVersion> worded,
        Map<String, SpecVersion> settled,
        Map<SkillId, SpecVersion> touched) {

    public static final SpecHistory NONE = new SpecHistory(List.of(), Map.of(), Map.of(), Map.of());

    public SpecHistory {
        versions = List.copyOf(versions);
        worded = Map.copyOf(worded);
        settled = Map.copyOf(settled);
        touched = Map.copyOf(touched);
    }

    public SpecHistory with(SpecPublished published) {
        var version = published.spec().version();
        var changes = published.changes();
        var all = new ArrayList<>(versions);
        all.add(published.spec());
        var newlyWorded = new HashMap<>(worded);
        var newlySettled = new HashMap<>(settled);
        for (var change : changes.clauses()) {
            if (change.kind() == Kind.REMOVED) {
                newlyWorded.remove(change.clause());
                newlySettled.remove(change.clause());
            } else {
                newlySettled.put(change.clause(), version);
                if (change.reads()) {
                    newlyWorded.put(change.clause(), version);
                }
            }
        }
        changes.questions().stream()
                .filter(QuestionChange::answers)
                .forEach(change -> newlySettled.put(change.clause(), version));
        var newlyTouched = new HashMap<>(touched);
        newlyTouched.keySet().removeAll(changes.dropped());
        changes.skills().forEach(skill -> newlyTouched.put(skill, version));
        return new SpecHistory(all, newlyWorded, newlySettled, newlyTouched);
    }

    public Optional<Spec> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<Spec> version(SpecVersion version) {
        return versions.stream().filter(s -> s.version().equals(version)).findFirst();
    }

    /** Whether who read a clause in one version has read what it says in the latest. */
    public boolean isAsReadIn(SpecVersion version, String clause) {
        var since = worded.get(clause);
        return since != null && version.compareTo(since) >= 0;
    }
}
