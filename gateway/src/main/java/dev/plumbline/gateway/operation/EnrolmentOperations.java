package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.desk.RampDesk;
import dev.plumbline.gateway.desk.RampDoc;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.gateway.ramp.GradedSets.Due;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Beginning with a spec, and asking for the graded set that comes next. */
final class EnrolmentOperations {
    private final ReadSide reads;
    private final Sending sending;
    private final Identities identities;
    private final GradedSets sets;
    private final RampDesk ramp;
    private final InstantSource clock;

    EnrolmentOperations(ReadSide reads, Sending sending, Identities identities, RampDesk ramp, InstantSource clock) {
        this.reads = reads;
        this.sending = sending;
        this.identities = identities;
        this.sets = new GradedSets(reads, Automations.ACTOR);
        this.ramp = ramp;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "enrolPerson", new Handling(this::spec, this::enrol),
                "drawGradedSet", new Handling(this::own, this::draw));
    }

    private Thing spec(Call call) {
        return reads.get(
                        Projections.SKILLS_OF_SPECS,
                        call.id("spec", SpecId::new).value())
                .map(_ -> Thing.WORKSPACE)
                .orElse(Thing.NONE);
    }

    /** One's own way through the spec. */
    private Thing own(Call call) {
        var key = StandingsOfPeople.key(call.id("spec", SpecId::new), call.person());
        return reads.get(Projections.STANDINGS, key)
                .map(_ -> Thing.of(call.person()))
                .orElse(Thing.NONE);
    }

    private Answer enrol(Call call) {
        var spec = call.id("spec", SpecId::new);
        var person = call.id("person", PersonId::new);
        if (!identities.knows(person)) {
            throw new Refused(Problems.notFound());
        }
        var skills = reads.get(Projections.SKILLS_OF_SPECS, spec.value())
                .orElseThrow()
                .skills()
                .keySet();
        var position = sending.send(call, new Enrol(person, spec, skills, today(), call.person()));
        return Answer.ok(way(spec, person)).at(position);
    }

    private Answer draw(Call call) {
        var spec = call.id("spec", SpecId::new);
        var person = call.person();
        // Of how many so far, so that asking twice at once draws once.
        var due = sets.due(person, spec, "asked-" + sets.drawn(person, spec), today());
        long position = switch (due) {
            case Due.Now now -> {
                long last = 0;
                for (var command : now.commands()) {
                    last = sending.send(call, command);
                }
                yield last;
            }
            case Due.Open _ -> reads.position();
            case Due.Nothing _ ->
                throw new Refused(Problem.of(
                        "nothing-due",
                        409,
                        "You are due no graded set of %s.".formatted(spec),
                        "Look at your way: it says what comes next."));
            case Due.NoProject _ ->
                throw new Refused(Problem.of(
                        "no-graded-project",
                        409,
                        "The spec %s has no graded project yet.".formatted(spec),
                        "Ask a manager to make one."));
            case Due.TooFewFrames few ->
                throw new Refused(Problem.of(
                        "too-few-frames",
                        409,
                        "There are %d frames that you have not seen, and a graded set needs %d."
                                .formatted(few.unseen(), few.needed()),
                        "Ask a manager for more frames with a reviewed truth."));
        };
        return Answer.ok(way(spec, person)).at(position);
    }

    private RampDoc way(SpecId spec, PersonId person) {
        return ramp.ramp(spec, person).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
