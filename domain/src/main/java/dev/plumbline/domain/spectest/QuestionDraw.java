package dev.plumbline.domain.spectest;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the questions of an attempt: every skill at least once, skills in proportion to their questions (Webster's method of divisors),
 * within a skill first those clauses that were drawn from least, within a clause by chance, and what the last attempt asked with an
 * eighth of the chance of what it did not (weighted draw without replacement by exponential keys: Efraimidis and Spirakis 2006).
 * The same seed over the same bank draws the same.
 */
public final class QuestionDraw {
    /** What was asked in the last attempt, against 1 for what was not. */
    private static final double WEIGHT_OF_SEEN = 0.125;

    private final Map<String, Integer> drawnFrom = new HashMap<>();
    private final Map<QuestionId, Double> keys = new HashMap<>();
    private final SplitMix numbers;

    private QuestionDraw(long seed) {
        numbers = new SplitMix(seed);
    }

    /**
     * @param bank what may be asked, in the order of the spec
     * @param most questions to ask; more when there are more skills, fewer when the bank has fewer
     * @param seen in the last attempt
     */
    public static List<AskedQuestion> draw(List<Question> bank, int most, Set<QuestionId> seen, long seed) {
        return new QuestionDraw(seed).from(bank, most, seen);
    }

    private List<AskedQuestion> from(List<Question> bank, int most, Set<QuestionId> seen) {
        for (var question : bank) {
            double weight = seen.contains(question.id()) ? WEIGHT_OF_SEEN : 1;
            keys.put(question.id(), -StrictMath.log(numbers.share()) / weight);
        }
        var bySkill =
                bank.stream().collect(Collectors.groupingBy(Question::skill, LinkedHashMap::new, Collectors.toList()));
        var drawn = new ArrayList<Question>();
        shares(bySkill, Math.min(most, bank.size()))
                .forEach((skill, count) -> draw(bySkill.getOrDefault(skill, List.of()), count, drawn));
        numbers.shuffle(drawn);
        return drawn.stream().map(this::shuffled).toList();
    }

    private static Map<SkillId, Integer> shares(Map<SkillId, List<Question>> bySkill, int most) {
        var shares = new LinkedHashMap<SkillId, Integer>();
        bySkill.keySet().forEach(skill -> shares.put(skill, 1));
        for (int given = shares.size(); given < most; given++) {
            bySkill.keySet().stream()
                    .filter(skill -> claim(skill, bySkill, shares) > 0)
                    .max(Comparator.comparingDouble(skill -> claim(skill, bySkill, shares)))
                    .ifPresent(skill -> shares.merge(skill, 1, Integer::sum));
        }
        return shares;
    }

    /** To the next question; none when all are drawn. */
    private static double claim(SkillId skill, Map<SkillId, List<Question>> bySkill, Map<SkillId, Integer> shares) {
        int questions = bySkill.getOrDefault(skill, List.of()).size();
        int share = shares.getOrDefault(skill, 0);
        return share < questions ? questions / (2.0 * share + 1) : 0;
    }

    private void draw(List<Question> questions, int count, List<Question> drawn) {
        var left = new ArrayList<>(questions);
        for (int i = 0; i < count; i++) {
            left.stream()
                    .min(Comparator.comparingInt((Question q) -> drawnFrom.getOrDefault(q.clause(), 0))
                            .thenComparingDouble(q -> keys.getOrDefault(q.id(), 0.0)))
                    .ifPresent(next -> {
                        left.remove(next);
                        drawn.add(next);
                        drawnFrom.merge(next.clause(), 1, Integer::sum);
                    });
        }
    }

    private AskedQuestion shuffled(Question question) {
        var order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        numbers.shuffle(order);
        return new AskedQuestion(question.id(), order);
    }
}
