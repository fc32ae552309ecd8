package dev.plumbline.gateway.operation;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spectest.GivenAnswer;
import dev.plumbline.domain.spectest.Learner;
import dev.plumbline.domain.spectest.SpecTestCommand.HandIn;
import dev.plumbline.domain.spectest.SpecTestCommand.ReadClause;
import dev.plumbline.domain.spectest.SpecTestCommand.StartAttempt;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.operation.AttemptView.Result;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.spec.SpecVersions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading a spec and being tested on it, each for oneself. Nothing here tells which options are right. */
final class SpecTestOperations {
    private final ReadSide reads;
    private final SpecReading specs;
    private final Sending sending;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    record Reading(SpecVersion version, String clause) {}

    record Answers(List<GivenAnswer> answers) {}

    /**
     * What of a spec the caller has yet to do.
     *
     * @param unread   clauses to be read before a test, in reading order
     * @param unproven skills that a test is to be passed on
     * @param open     the attempt that is begun and not handed in
     * @param results  of attempts, latest first
     * @param tested   whether the caller can be tested: not who may look up what is right
     */
    record State(
            SpecId spec,
            SpecVersion version,
            String title,
            List<String> unread,
            Set<SkillId> unproven,
            @Nullable AttemptId open,
            List<Result> results,
            boolean tested) {}

    SpecTestOperations(ReadSide reads, SpecReading specs, Sending sending, InstantSource clock) {
        this.reads = reads;
        this.specs = specs;
        this.sending = sending;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readClause", new Handling(specs::thing, this::read),
                "readSpecTest", new Handling(specs::own, c -> Answer.ok(state(c))),
                "startAttempt", new Handling(specs::own, this::start),
                "readAttempt", new Handling(specs::own, c -> Answer.ok(attempt(c, c.id("attempt", AttemptId::new)))),
                "handInAttempt", new Handling(specs::own, this::handIn));
    }

    private Answer read(Call call) {
        var reading = call.body(Reading.class);
        var position = sending.send(
                call,
                new ReadClause(
                        SpecReading.id(call), reading.version(), reading.clause(), call.person(), clock.instant()));
        return Answer.nothing().at(position);
    }

    private Answer start(Call call) {
        if (knowsTheBank(call)) {
            throw new Refused(Problem.of(
                    "bank-known",
                    409,
                    "Your roles show you which answers are right, so a test of yours would prove nothing.",
                    "Be tested under an account that only annotates or reviews."));
        }
        var id = call.newId(AttemptId::new);
        var command = new StartAttempt(
                id,
                SpecReading.id(call),
                call.person(),
                specs.renewable(call.person(), SpecReading.id(call)),
                chance.nextLong(),
                clock.instant());
        var position = sending.send(call, command);
        return Answer.created(attempt(call, id)).at(position);
    }

    private Answer handIn(Call call) {
        var id = call.id("attempt", AttemptId::new);
        var answers = call.body(Answers.class).answers();
        var position =
                sending.send(call, new HandIn(id, SpecReading.id(call), call.person(), answers, clock.instant()));
        return Answer.ok(attempt(call, id)).at(position);
    }

    private AttemptView attempt(Call call, AttemptId id) {
        var learner = specs.learner(call);
        var started = learner.started().stream()
                .filter(a -> a.attempt().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Problems.notFound()));
        var result = learner.graded().stream()
                .filter(a -> a.attempt().equals(id))
                .findFirst()
                .map(a -> Result.of(a, version(started)));
        return AttemptView.of(started, version(started), result);
    }

    private Spec version(AttemptStarted started) {
        return reads.get(Projections.SPEC_VERSIONS, SpecVersions.key(started.spec(), started.version()))
                .orElseThrow();
    }

    private State state(Call call) {
        var spec = specs.doc(call).latest();
        Learner learner = specs.learner(call);
        return new State(
                spec.id(),
                spec.version(),
                spec.title(),
                learner.unread(),
                learner.unproven(specs.renewable(call.person(), spec.id())),
                learner.open(call.person())
                        .filter(a -> a.version().equals(spec.version()))
                        .map(AttemptStarted::attempt)
                        .orElse(null),
                learner.graded().reversed().stream()
                        .map(a -> Result.of(a, spec))
                        .toList(),
                !knowsTheBank(call));
    }

    private static boolean knowsTheBank(Call call) {
        return Policy.allows("readSpecVersion", call.caller(), Thing.WORKSPACE);
    }
}
