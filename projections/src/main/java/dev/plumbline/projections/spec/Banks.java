package dev.plumbline.projections.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecChanges;
import dev.plumbline.domain.spec.SpecChanges.Kind;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spectest.GradedAnswer;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.spec.BankDoc.Answered;
import dev.plumbline.projections.spec.BankDoc.QuestionTally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which questions does everyone fail, and which tell who knows the spec? By spec. What is changed is counted from nothing, so that a
 * manager sees whether the new words help.
 */
public final class Banks implements Projection<BankDoc> {
    @Override
    public String name() {
        return "question-banks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<BankDoc> document() {
        return BankDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class, AttemptGraded.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SpecPublished e -> List.of(e.spec().id().value());
            case AttemptGraded e -> List.of(e.spec().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable BankDoc evolve(@Nullable BankDoc document, String key, Recorded recorded) {
        var bank = document == null ? BankDoc.EMPTY : document;
        return switch (recorded.event()) {
            case SpecPublished e -> changed(bank, e.spec(), e.changes());
            // What was begun under older words says nothing about these.
            case AttemptGraded e -> e.version().equals(bank.latest()) ? graded(bank, e) : bank;
            default -> document;
        };
    }

    private static BankDoc changed(BankDoc bank, Spec spec, SpecChanges changes) {
        var questions = new HashMap<>(bank.questions());
        var clauses = new HashMap<>(bank.clauses());
        var before = new HashMap<>(bank.before());
        changes.questions().stream().filter(c -> c.kind() != Kind.ADDED).forEach(c -> questions.remove(c.question()));
        changes.clauses().stream().filter(c -> c.kind() != Kind.ADDED).forEach(c -> {
            spec.questions().stream().filter(q -> q.clause().equals(c.clause())).forEach(q -> questions.remove(q.id()));
            var tallied = clauses.remove(c.clause());
            before.remove(c.clause());
            if (tallied != null && c.kind() == Kind.CHANGED) {
                before.put(c.clause(), sum(tallied.values()));
            }
        });
        return new BankDoc(spec.version(), questions, clauses, before);
    }

    private static BankDoc graded(BankDoc bank, AttemptGraded attempt) {
        var questions = new HashMap<>(bank.questions());
        for (var answer : attempt.answers()) {
            var now = questions.getOrDefault(answer.question(), QuestionTally.NONE);
            questions.put(answer.question(), with(now, answer, rest(attempt, answer)));
        }
        var clauses = new HashMap<>(bank.clauses());
        var byClause = attempt.answers().stream()
                .collect(Collectors.groupingBy(GradedAnswer::clause, TreeMap::new, Collectors.toList()));
        byClause.forEach((clause, answers) ->
                clauses.put(clause, first(clauses.getOrDefault(clause, Map.of()), attempt, clause, answers)));
        return new BankDoc(bank.latest(), questions, clauses, bank.before());
    }

    private static double rest(AttemptGraded attempt, GradedAnswer answer) {
        int others = attempt.asked() - 1;
        return others == 0 ? 0 : (attempt.correct() - (answer.right() ? 1.0 : 0)) / others;
    }

    private static QuestionTally with(QuestionTally tally, GradedAnswer answer, double rest) {
        var chosen = new ArrayList<>(tally.chosen());
        for (int option : answer.chosen()) {
            while (chosen.size() <= option) {
                chosen.add(0);
            }
            chosen.set(option, chosen.get(option) + 1);
        }
        return new QuestionTally(
                tally.asked() + 1,
                tally.right() + (answer.right() ? 1 : 0),
                chosen,
                tally.rest() + rest,
                tally.restSquared() + rest * rest,
                tally.restWhereRight() + (answer.right() ? rest : 0));
    }

    private static Map<PersonId, Answered> first(
            Map<PersonId, Answered> people, AttemptGraded attempt, String clause, List<GradedAnswer> answers) {
        if (people.containsKey(attempt.person())) {
            return people;
        }
        int right = (int) answers.stream().filter(GradedAnswer::right).count();
        int others = attempt.asked() - answers.size();
        var all = new TreeMap<PersonId, Answered>(Comparator.comparing(PersonId::value));
        all.putAll(people);
        all.put(
                attempt.person(),
                new Answered(answers.size(), right, others == 0 ? 0 : (double) (attempt.correct() - right) / others));
        return all;
    }

    private static Answered sum(Collection<Answered> all) {
        return new Answered(
                all.stream().mapToInt(Answered::asked).sum(),
                all.stream().mapToInt(Answered::right).sum(),
                all.stream().mapToDouble(Answered::others).average().orElse(0));
    }
}
