package dev.plumbline.gateway.spec;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.EdgeCase;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecChanges;
import dev.plumbline.domain.spec.SpecChanges.Bump;
import dev.plumbline.domain.spec.SpecChanges.ClauseChange;
import dev.plumbline.domain.spec.SpecChanges.QuestionChange;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecComparison;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.WordDiff;
import dev.plumbline.domain.spec.WordDiff.Piece;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version does otherwise than another, for people: words put in and struck out, pictures side by side.
 *
 * @param questions null for those who do not see the bank
 * @param least     the earliest version that may say so
 */
public record SpecChangesView(
        @Nullable SpecVersion from,
        SpecVersion to,
        List<Clause> clauses,
        @Nullable List<Asked> questions,
        Set<SkillId> dropped,
        Set<SkillId> skills,
        Bump bump,
        @Nullable SpecVersion least) {

    public record Clause(
            String clause,
            SpecChanges.Kind kind,
            Set<SpecChanges.Part> parts,
            List<Piece> title,
            List<Piece> text,
            List<Piece> edgeCases,
            List<SkillId> skillsBefore,
            List<SkillId> skillsAfter,
            List<Picture> picturesBefore,
            List<Picture> picturesAfter) {}

    /** @param text the question with its options, one a line; the right ones are marked ✓ */
    public record Asked(QuestionChange change, List<Piece> text) {}

    public static SpecChangesView of(@Nullable Spec before, Spec after, boolean seesBank) {
        var changes = SpecComparison.between(before, after);
        var old = Optional.ofNullable(before);
        return new SpecChangesView(
                changes.from(),
                after.version(),
                changes.clauses().stream().map(c -> clause(c, old, after)).toList(),
                seesBank
                        ? changes.questions().stream()
                                .map(c -> new Asked(
                                        c,
                                        WordDiff.between(
                                                old.flatMap(b -> b.question(c.question()))
                                                        .map(SpecChangesView::words)
                                                        .orElse(""),
                                                after.question(c.question())
                                                        .map(SpecChangesView::words)
                                                        .orElse(""))))
                                .toList()
                        : null,
                changes.dropped(),
                changes.skills(),
                changes.bump(),
                before == null ? null : changes.bump().after(before.version()));
    }

    private static Clause clause(ClauseChange change, Optional<Spec> before, Spec after) {
        var old = before.flatMap(b -> b.clause(change.clause()));
        var now = after.clause(change.clause());
        return new Clause(
                change.clause(),
                change.kind(),
                change.parts(),
                WordDiff.between(
                        old.map(SpecClause::title).orElse(""),
                        now.map(SpecClause::title).orElse("")),
                WordDiff.between(
                        old.map(SpecClause::text).orElse(""),
                        now.map(SpecClause::text).orElse("")),
                WordDiff.between(
                        old.map(SpecChangesView::edges).orElse(""),
                        now.map(SpecChangesView::edges).orElse("")),
                old.map(SpecClause::skills).orElse(List.of()),
                now.map(SpecClause::skills).orElse(List.of()),
                pictures(old),
                pictures(now));
    }

    private static String edges(SpecClause clause) {
        return String.join(
                "\n",
                clause.edgeCases().stream()
                        .map(e -> e.title() + ": " + e.text())
                        .toList());
    }

    private static List<Picture> pictures(Optional<SpecClause> clause) {
        return clause.stream()
                .flatMap(c -> c.edgeCases().stream())
                .map(EdgeCase::picture)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(Question question) {
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of(question.text()),
                                question.options().stream().map(o -> (o.right() ? "✓ " : "· ") + o.text()))
                        .toList());
    }
}
