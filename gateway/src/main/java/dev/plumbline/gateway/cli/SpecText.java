package dev.plumbline.gateway.cli;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.WordDiff.Piece;
import dev.plumbline.gateway.spec.SpecChangesView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a spec changes, for a terminal: words struck out as [-so-] and put in as {+so+}, as git writes them. */
final class SpecText {
    private SpecText() {}

    static String of(Spec spec, SpecChangesView changes) {
        var text = new StringBuilder("%s %s: %d clauses, %d questions, %d skills. It may be published.%n"
                .formatted(
                        spec.title(),
                        spec.version(),
                        spec.clauses().stream().filter(c -> !c.heading()).count(),
                        spec.questions().size(),
                        spec.skills().size()));
        if (changes.from() != null) {
            since(changes, text);
        }
        return text.toString();
    }

    private static void since(SpecChangesView changes, StringBuilder text) {
        text.append("Since %s, %s: %s or later.%n"
                .formatted(
                        changes.from(),
                        switch (changes.bump()) {
                            case NONE -> "nothing";
                            case PATCH -> "a patch";
                            case MINOR -> "a minor step";
                            case MAJOR -> "a major step";
                        },
                        changes.least()));
        text.append(
                changes.skills().isEmpty()
                        ? "It touches no skill.%n".formatted()
                        : "It touches %s.%n"
                                .formatted(changes.skills().stream()
                                        .map(SkillId::value)
                                        .collect(Collectors.joining(", "))));
        changes.dropped().forEach(skill -> text.append("It no longer teaches %s.%n".formatted(skill)));
        for (var clause : changes.clauses()) {
            text.append("%n%s %s: "
                            .formatted(clause.clause(), clause.kind().name().toLowerCase(Locale.ROOT)))
                    .append(words(clause.title()))
                    .append(System.lineSeparator());
            List.of(clause.text(), clause.edgeCases()).stream()
                    .filter(pieces -> !pieces.isEmpty())
                    .forEach(pieces -> text.append(words(pieces).indent(2)));
        }
        var questions = changes.questions();
        if (questions != null) {
            questions.forEach(q -> text.append("%nquestion %s %s%s%n"
                            .formatted(
                                    q.change().question(),
                                    q.change().kind().name().toLowerCase(Locale.ROOT),
                                    q.change().answers() ? ": another answer is right" : ""))
                    .append(words(q.text()).indent(2)));
        }
    }

    private static String words(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining(" "));
    }
}
