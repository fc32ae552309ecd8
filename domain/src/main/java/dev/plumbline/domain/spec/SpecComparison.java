package dev.plumbline.domain.spec;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecChanges.Bump;
import dev.plumbline.domain.spec.SpecChanges.ClauseChange;
import dev.plumbline.domain.spec.SpecChanges.Kind;
import dev.plumbline.domain.spec.SpecChanges.Part;
import dev.plumbline.domain.spec.SpecChanges.QuestionChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a version does otherwise than an earlier one. White space between words, the order of clauses and the order of questions
 * are no change.
 *
 * <p>A clause that is added, removed or changed in any part touches the skills it is about, before and now. A question touches its skill
 * only when what counts as right in it is different: a bank can grow and be reworded without calling everybody to a test.
 */
public final class SpecComparison {
    private final @Nullable Spec before;
    private final Spec after;
    private final List<ClauseChange> clauses = new ArrayList<>();
    private final List<QuestionChange> questions = new ArrayList<>();
    private final Set<SkillId> touched = new LinkedHashSet<>();
    private Bump bump = Bump.NONE;

    private SpecComparison(@Nullable Spec before, Spec after) {
        this.before = before;
        this.after = after;
    }

    /** @param before null when there is none: then everything is added */
    public static SpecChanges between(@Nullable Spec before, Spec after) {
        return new SpecComparison(before, after).changes();
    }

    private SpecChanges changes() {
        skills();
        after.clauses().forEach(this::clause);
        removedClauses();
        after.questions().forEach(this::question);
        removedQuestions();
        var dropped = new LinkedHashSet<SkillId>();
        if (before != null) {
            dropped.addAll(before.taught());
            dropped.removeAll(after.taught());
            raise(dropped.isEmpty() ? Bump.NONE : Bump.MAJOR);
            raise(before.test().equals(after.test()) ? Bump.NONE : Bump.MINOR);
            raise(before.title().equals(after.title()) ? Bump.NONE : Bump.PATCH);
        }
        touched.retainAll(after.taught());
        return new SpecChanges(before == null ? null : before.version(), clauses, questions, dropped, touched, bump);
    }

    private void skills() {
        for (var skill : after.skills()) {
            var old = Optional.ofNullable(before).flatMap(b -> b.skill(skill.id()));
            if (old.isEmpty() || !Set.copyOf(old.get().requires()).equals(Set.copyOf(skill.requires()))) {
                touched.add(skill.id());
                raise(Bump.MINOR);
            } else if (!old.get().equals(skill)) {
                raise(Bump.PATCH);
            }
        }
    }

    private void clause(SpecClause clause) {
        var old = Optional.ofNullable(before).flatMap(b -> b.clause(clause.id()));
        if (old.isEmpty()) {
            changed(new ClauseChange(clause.id(), Kind.ADDED, Set.of()), clause, Bump.MINOR);
            return;
        }
        var parts = parts(old.get(), clause);
        if (!parts.isEmpty()) {
            boolean more = parts.contains(Part.SKILLS)
                    || old.get().edgeCases().size() != clause.edgeCases().size();
            changed(new ClauseChange(clause.id(), Kind.CHANGED, parts), clause, more ? Bump.MINOR : Bump.PATCH);
            touched.addAll(old.get().skills());
        }
    }

    private void removedClauses() {
        if (before != null) {
            before.clauses().stream()
                    .filter(old -> after.clause(old.id()).isEmpty())
                    .forEach(old -> changed(new ClauseChange(old.id(), Kind.REMOVED, Set.of()), old, Bump.MINOR));
        }
    }

    private void changed(ClauseChange change, SpecClause about, Bump least) {
        clauses.add(change);
        touched.addAll(about.skills());
        raise(least);
    }

    private static Set<Part> parts(SpecClause old, SpecClause now) {
        var parts = EnumSet.noneOf(Part.class);
        if (!sameWords(old.title(), now.title())) {
            parts.add(Part.TITLE);
        }
        if (!sameWords(old.text(), now.text())) {
            parts.add(Part.TEXT);
        }
        if (!Set.copyOf(old.skills()).equals(Set.copyOf(now.skills()))) {
            parts.add(Part.SKILLS);
        }
        if (!words(old.edgeCases()).equals(words(now.edgeCases()))) {
            parts.add(Part.EDGE_CASES);
        }
        if (!pictures(old).equals(pictures(now))) {
            parts.add(Part.PICTURES);
        }
        return parts;
    }

    private void question(Question question) {
        var old = Optional.ofNullable(before).flatMap(b -> b.question(question.id()));
        if (old.isEmpty()) {
            questionChange(question.id(), question.clause(), Kind.ADDED, false);
        } else if (!old.get().equals(question)) {
            boolean answers = question.hasOtherAnswersThan(old.get());
            questionChange(question.id(), question.clause(), Kind.CHANGED, answers);
            if (answers) {
                touched.add(old.get().skill());
                touched.add(question.skill());
            }
        }
    }

    private void removedQuestions() {
        if (before != null) {
            before.questions().stream()
                    .filter(old -> after.question(old.id()).isEmpty())
                    .forEach(old -> questionChange(old.id(), old.clause(), Kind.REMOVED, false));
        }
    }

    private void questionChange(QuestionId id, String clause, Kind kind, boolean answers) {
        questions.add(new QuestionChange(id, clause, kind, answers));
        raise(Bump.PATCH);
    }

    private void raise(Bump least) {
        bump = bump.compareTo(least) < 0 ? least : bump;
    }

    private static boolean sameWords(String a, String b) {
        return WordDiff.words(a).equals(WordDiff.words(b));
    }

    private static List<List<String>> words(List<EdgeCase> cases) {
        return cases.stream()
                .map(c -> WordDiff.words(c.title() + "\n" + c.text()))
                .toList();
    }

    private static List<Optional<Picture>> pictures(SpecClause clause) {
        return clause.edgeCases().stream()
                .map(c -> Optional.ofNullable(c.picture()))
                .toList();
    }
}
