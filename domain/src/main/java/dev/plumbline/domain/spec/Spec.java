package dev.plumbline.domain.spec;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of an annotation specification. A version never changes once it is published. {@link SpecCheck} says what it has to
 * be before.
 *
 * @param skills    that it teaches; no other spec teaches them
 * @param clauses   in reading order
 * @param questions the bank that tests are drawn from; never shown to who is tested
 */
public record Spec(
        SpecId id,
        SpecVersion version,
        String title,
        List<TaughtSkill> skills,
        List<SpecClause> clauses,
        List<Question> questions,
        TestRules test) {
    public Spec {
        skills = List.copyOf(skills);
        clauses = List.copyOf(clauses);
        questions = List.copyOf(questions);
    }

    public Set<SkillId> taught() {
        var ids = new LinkedHashSet<SkillId>();
        skills.forEach(skill -> ids.add(skill.id()));
        return ids;
    }

    public Optional<SpecClause> clause(String clauseId) {
        return clauses.stream().filter(c -> c.id().equals(clauseId)).findFirst();
    }

    public Optional<Question> question(QuestionId questionId) {
        return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
    }

    public Optional<TaughtSkill> skill(SkillId skillId) {
        return skills.stream().filter(s -> s.id().equals(skillId)).findFirst();
    }
}
