package dev.plumbline.domain.spec;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a spec must be before it is published: ids that are unique, clauses and questions about skills that it teaches, a
 * question for every skill, skills that do not require each other in a circle, and nothing longer than people read.
 */
public final class SpecCheck {
    static final int MOST_SKILLS = 50;
    static final int MOST_CLAUSES = 300;
    static final int MOST_QUESTIONS = 1_000;
    static final int MOST_EDGE_CASES = 20;
    static final int MOST_ASKED = 200;
    /** Characters. */
    static final int MOST_TITLE = 200;

    /** Characters. */
    static final int MOST_TEXT = 20_000;

    private static final Pattern CLAUSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Spec spec;
    private final Set<SkillId> taught;
    private final List<Fault> faults = new ArrayList<>();

    private SpecCheck(Spec spec) {
        this.spec = spec;
        this.taught = spec.taught();
    }

    /** All faults, in the order of the document; empty when it may be published. */
    public static List<Fault> faults(Spec spec) {
        var check = new SpecCheck(spec);
        check.title("", spec.title());
        check.skills();
        check.clauses();
        check.questions();
        check.test();
        return List.copyOf(check.faults);
    }

    private void skills() {
        size("/skills", spec.skills().size(), 1, MOST_SKILLS, "skills");
        var ids = new HashSet<SkillId>();
        for (int i = 0; i < spec.skills().size(); i++) {
            var at = "/skills/" + i;
            var skill = spec.skills().get(i);
            if (!ids.add(skill.id())) {
                add(at + "/id", "The skill %s stands here twice.".formatted(skill.id()));
            }
            written(at + "/name", skill.name(), MOST_TITLE, "name");
            teaches(at + "/requires", skill.requires());
            asked(at, skill.id());
        }
        SkillCircle.in(spec.skills())
                .ifPresent(circle -> add(
                        "/skills",
                        "Skills require each other in a circle: %s."
                                .formatted(circle.stream()
                                        .map(SkillId::value)
                                        .collect(Collectors.joining(" requires ")))));
    }

    private void asked(String at, SkillId skill) {
        if (spec.questions().stream().noneMatch(q -> q.skill().equals(skill))) {
            add(at, "No question asks for the skill %s, so nobody could be tested on it.".formatted(skill));
        }
    }

    private void clauses() {
        size("/clauses", spec.clauses().size(), 1, MOST_CLAUSES, "clauses");
        var ids = new HashSet<String>();
        for (int i = 0; i < spec.clauses().size(); i++) {
            clause("/clauses/" + i, spec.clauses().get(i), ids);
        }
    }

    private void clause(String at, SpecClause clause, Set<String> ids) {
        if (!CLAUSE.matcher(clause.id()).matches()) {
            add(
                    at + "/id",
                    "The id of a clause is like 4.2.1, at most 20 characters, not \"%s\".".formatted(clause.id()));
        } else if (!ids.add(clause.id())) {
            add(at + "/id", "The clause %s stands here twice.".formatted(clause.id()));
        }
        title(at, clause.title());
        atMost(at + "/text", clause.text(), MOST_TEXT);
        if (clause.heading() != clause.skills().isEmpty()) {
            add(
                    at + "/skills",
                    clause.heading()
                            ? "Clause %s has nothing to read, so it is a heading and about no skill."
                                    .formatted(clause.id())
                            : "Clause %s names no skill that it is about.".formatted(clause.id()));
        }
        teaches(at + "/skills", clause.skills());
        size(at + "/edgeCases", clause.edgeCases().size(), 0, MOST_EDGE_CASES, "edge cases");
        for (int i = 0; i < clause.edgeCases().size(); i++) {
            var edge = clause.edgeCases().get(i);
            var here = at + "/edgeCases/" + i;
            title(here, edge.title());
            atMost(here + "/text", edge.text(), MOST_TEXT);
            if (edge.text().isBlank() && edge.picture() == null) {
                add(here + "/text", "The edge case has neither text nor a picture.");
            }
            picture(here + "/picture", edge.picture());
        }
    }

    private void questions() {
        size("/questions", spec.questions().size(), 1, MOST_QUESTIONS, "questions");
        var ids = new HashSet<QuestionId>();
        for (int i = 0; i < spec.questions().size(); i++) {
            var question = spec.questions().get(i);
            var at = "/questions/" + i;
            if (!ids.add(question.id())) {
                add(at + "/id", "The question %s stands here twice.".formatted(question.id()));
            }
            about(at, question);
            written(at + "/text", question.text(), MOST_TEXT, "text");
            atMost(at + "/explanation", question.explanation(), MOST_TEXT);
            picture(at + "/picture", question.picture());
            QuestionCheck.options(at, question, faults);
        }
    }

    private void about(String at, Question question) {
        teaches(at + "/skill", List.of(question.skill()));
        var clause = spec.clause(question.clause());
        if (clause.isEmpty()) {
            add(at + "/clause", "There is no clause %s.".formatted(question.clause()));
        } else if (clause.get().heading()) {
            add(
                    at + "/clause",
                    "Clause %s has nothing to read that could answer a question.".formatted(question.clause()));
        } else if (taught.contains(question.skill()) && !clause.get().skills().contains(question.skill())) {
            add(at + "/skill", "Clause %s is not about the skill %s.".formatted(question.clause(), question.skill()));
        }
    }

    private void test() {
        size("/test/questions", spec.test().questions(), 1, MOST_ASKED, "questions in a test");
        double share = spec.test().passShare();
        if (!(share > 0 && share <= 1)) {
            add("/test/passShare", "The share to pass is above 0 and at most 1, not %s.".formatted(share));
        }
    }

    private void teaches(String at, Collection<SkillId> skills) {
        skills.stream()
                .filter(skill -> !taught.contains(skill))
                .forEach(skill -> add(at, "The skill %s is not taught by this spec.".formatted(skill)));
        if (new HashSet<>(skills).size() < skills.size()) {
            add(at, "A skill stands here twice.");
        }
    }

    private void picture(String at, @Nullable Picture picture) {
        if (picture == null) {
            return;
        }
        if (!SHA256.matcher(picture.sha256()).matches() || picture.width() < 1 || picture.height() < 1) {
            add(at, "There is no such picture.");
        }
        written(at + "/alt", picture.alt(), MOST_TITLE, "description");
    }

    private void title(String at, String title) {
        written(at + "/title", title, MOST_TITLE, "title");
    }

    private void written(String at, String text, int most, String what) {
        if (text.isBlank()) {
            add(at, "There is no %s.".formatted(what));
        }
        atMost(at, text, most);
    }

    private void atMost(String at, String text, int most) {
        if (text.length() > most) {
            add(at, "%d characters are more than the %d that fit here.".formatted(text.length(), most));
        }
    }

    private void size(String at, int size, int least, int most, String what) {
        if (size < least || size > most) {
            add(at, "There are %d to %d %s, not %d.".formatted(least, most, what, size));
        }
    }

    private void add(String at, String fact) {
        faults.add(new Fault(at, fact));
    }
}
