package dev.plumbline.domain.spec;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a spec does otherwise than another, by clause. How the words differ is found by comparing the versions
 * themselves ({@link WordDiff}).
 *
 * @param from    the version compared with; null for the first
 * @param clauses in the order of the newer version, those that are gone last
 * @param dropped skills no longer taught
 * @param skills  touched: taught by the newer version, and new, or what they require is, or a clause about them is not as it was, or what
 *                counts as right in a question about them is not
 * @param bump    the least step of the version that says so
 */
public record SpecChanges(
        @Nullable SpecVersion from,
        List<ClauseChange> clauses,
        List<QuestionChange> questions,
        Set<SkillId> dropped,
        Set<SkillId> skills,
        Bump bump) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What of a clause is not as it was. */
    public enum Part {
        TITLE,
        TEXT,
        SKILLS,
        EDGE_CASES,
        PICTURES
    }

    /** The least step of a version, in ascending order. */
    public enum Bump {
        /** Nothing that is published is different. */
        NONE,
        /** Wording, pictures and questions. */
        PATCH,
        /** What there is to know: clauses, edge cases and skills come or go, rules of the test. */
        MINOR,
        /** A skill is no longer taught, so what certifies it loses its ground. */
        MAJOR;

        /** The first version after another that this step leads to. */
        public SpecVersion after(SpecVersion version) {
            return switch (this) {
                case NONE -> version;
                case PATCH -> new SpecVersion(version.major(), version.minor(), version.patch() + 1);
                case MINOR -> new SpecVersion(version.major(), version.minor() + 1, 0);
                case MAJOR -> new SpecVersion(version.major() + 1, 0, 0);
            };
        }
    }

    /** @param parts of a changed clause; empty for one that is added or removed */
    public record ClauseChange(String clause, Kind kind, Set<Part> parts) {
        public ClauseChange {
            var ordered = EnumSet.noneOf(Part.class);
            ordered.addAll(parts);
            parts = Collections.unmodifiableSet(ordered);
        }

        /** Whether there is something else to be read. */
        public boolean reads() {
            return kind == Kind.ADDED
                    || parts.contains(Part.TITLE)
                    || parts.contains(Part.TEXT)
                    || parts.contains(Part.EDGE_CASES)
                    || parts.contains(Part.PICTURES);
        }
    }

    /** @param answers whether what counts as right differs */
    public record QuestionChange(QuestionId question, String clause, Kind kind, boolean answers) {}

    public SpecChanges {
        clauses = List.copyOf(clauses);
        questions = List.copyOf(questions);
        dropped = SkillId.sorted(dropped);
        skills = SkillId.sorted(skills);
    }
}
