package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spectest.AskedQuestion;
import dev.plumbline.domain.spectest.GivenAnswer;
import dev.plumbline.domain.spectest.Learner;
import dev.plumbline.domain.spectest.SpecTestCommand.HandIn;
import dev.plumbline.domain.spectest.SpecTestCommand.ReadClause;
import dev.plumbline.domain.spectest.SpecTestCommand.StartAttempt;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One person with the spec: reads what they have to, takes its test, and knows a little more each time. */
final class Studying {
    private final Scribe scribe;
    private final PersonId person;
    private final SpecId spec;
    private final double knows;
    private final RandomGenerator random;
    private Learner learner = Learner.NEW;

    /** @param knows the probability of a right answer after the first reading, 0 to 1 */
    Studying(Scribe scribe, PersonId person, SpecId spec, double knows, long seed) {
        this.scribe = scribe;
        this.person = person;
        this.spec = spec;
        this.knows = knows;
        this.random = new SplittableRandom(seed + 41L * person.value().hashCode());
    }

    void hear(SpecPublished published) {
        learner = learner.after(published);
    }

    /** Reads what is to be read and takes the test once, where there is something to prove. */
    void study() {
        if (learner.unproven(Set.of()).isEmpty()) {
            return;
        }
        var latest = learner.history().latest().orElseThrow();
        for (var clause : learner.unread()) {
            scribe.clock().pass(seconds(30, 60));
            did(new ReadClause(
                    spec, latest.version(), clause, person, scribe.clock().instant()));
        }
        take(latest);
    }

    private void take(Spec latest) {
        var attempt =
                new AttemptId("a-%s-%d".formatted(person, learner.started().size() + 1));
        scribe.clock().pass(seconds(60, 240));
        var started = did(new StartAttempt(
                attempt,
                spec,
                person,
                Set.of(),
                random.nextLong(),
                scribe.clock().instant()));
        for (var event : started) {
            if (event instanceof AttemptStarted e) {
                scribe.clock().pass(seconds(20 * e.questions().size(), 300));
                did(new HandIn(
                        attempt,
                        spec,
                        person,
                        answers(e, latest),
                        scribe.clock().instant()));
            }
        }
        scribe.settle();
    }

    private List<GivenAnswer> answers(AttemptStarted attempt, Spec latest) {
        double failed = learner.graded().stream().filter(a -> !a.passed()).count();
        double sure = 1 - (1 - knows) / Math.pow(8, failed);
        return attempt.questions().stream()
                .map(asked -> answer(asked, latest, sure))
                .toList();
    }

    private GivenAnswer answer(AskedQuestion asked, Spec latest, double sure) {
        var question = latest.question(asked.question()).orElseThrow();
        var right = question.rightOptions();
        boolean knowsIt = random.nextDouble() < sure;
        var wrong = IntStream.range(0, question.options().size())
                .filter(option -> !right.contains(option))
                .boxed()
                .toList();
        var chosen = knowsIt ? right : Set.of(wrong.get(random.nextInt(wrong.size())));
        return new GivenAnswer(
                asked.question(),
                chosen.stream().map(option -> asked.order().indexOf(option) + 1).collect(Collectors.toSet()));
    }

    private List<Event> did(Command command) {
        var events = scribe.now(person, command);
        events.forEach(event -> learner = learner.after(event));
        return events;
    }

    private Duration seconds(int least, int more) {
        return Duration.ofMillis(1_000L * least + random.nextInt(1_000 * more));
    }
}
