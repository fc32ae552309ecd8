package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.projections.spec.BankDoc;
import dev.plumbline.projections.spec.BankDoc.Answered;
import dev.plumbline.projections.spec.BankDoc.QuestionTally;
import dev.plumbline.projections.spec.ClauseHeat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the latest version's questions and clauses fare: a column that is dark for everyone is an ambiguous clause, a row that is dark is a
 * person who has yet to learn.
 */
record SpecStatisticsView(SpecVersion version, List<Clause> clauses, List<Asked> questions, List<Row> people) {

    /** @param before what it was until it was changed last; null when it was not */
    record Clause(
            String id,
            String title,
            ClauseHeat heat,
            @Nullable Answered before) {}

    /**
     * @param rightShare     the interval of the share that answers it right
     * @param discrimination −1 to 1; null where nothing varies
     * @param chosen         of each option, how often it was chosen
     */
    record Asked(
            QuestionId id,
            String clause,
            int asked,
            int right,
            Interval rightShare,
            @Nullable Double discrimination,
            List<Option> chosen) {}

    record Option(String text, boolean right, int chosen) {}

    /** @param clauses by clause, the person's first answers */
    record Row(Person person, int asked, int right, Map<String, Answered> clauses) {}

    static SpecStatisticsView of(Spec spec, BankDoc bank, Named named) {
        return new SpecStatisticsView(
                spec.version(),
                spec.clauses().stream()
                        .filter(c -> !c.heading())
                        .map(c -> new Clause(
                                c.id(),
                                c.title(),
                                ClauseHeat.of(bank.clauses().getOrDefault(c.id(), Map.of())),
                                bank.before().get(c.id())))
                        .toList(),
                spec.questions().stream()
                        .map(q -> asked(q, bank.questions().getOrDefault(q.id(), QuestionTally.NONE)))
                        .toList(),
                rows(bank, named));
    }

    private static Asked asked(Question question, QuestionTally tally) {
        var rate = WilsonInterval.of(tally.right(), tally.asked());
        double discrimination = tally.discrimination();
        return new Asked(
                question.id(),
                question.clause(),
                tally.asked(),
                tally.right(),
                new Interval(rate.low(), rate.high()),
                Double.isNaN(discrimination) ? null : discrimination,
                IntStream.range(0, question.options().size())
                        .mapToObj(i -> new Option(
                                question.options().get(i).text(),
                                question.options().get(i).right(),
                                i < tally.chosen().size() ? tally.chosen().get(i) : 0))
                        .toList());
    }

    /** Who answers worst comes first. */
    private static List<Row> rows(BankDoc bank, Named named) {
        return bank.clauses().values().stream()
                .flatMap(people -> people.keySet().stream())
                .distinct()
                .map(person -> row(person, bank, named))
                .sorted(Comparator.comparingDouble((Row r) -> (double) r.right() / r.asked())
                        .thenComparing(r -> r.person().id().value()))
                .toList();
    }

    private static Row row(PersonId person, BankDoc bank, Named named) {
        var clauses = bank.clauses().entrySet().stream()
                .filter(e -> e.getValue().containsKey(person))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().getOrDefault(person, new Answered(0, 0, 0)),
                        (a, _) -> a,
                        TreeMap::new));
        return new Row(
                named.person(person),
                clauses.values().stream().mapToInt(Answered::asked).sum(),
                clauses.values().stream().mapToInt(Answered::right).sum(),
                clauses);
    }
}
