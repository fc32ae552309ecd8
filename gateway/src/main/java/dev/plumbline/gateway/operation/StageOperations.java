package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.desk.RampDesk;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is at which stage, as documents at one moment; the live socket pushes the same. */
final class StageOperations {
    private final ReadSide reads;
    private final Identities identities;
    private final RampDesk ramp;

    record Board(SpecId spec, long position, Map<String, Object> docs) {}

    StageOperations(ReadSide reads, Identities identities, RampDesk ramp) {
        this.reads = reads;
        this.identities = identities;
        this.ramp = ramp;
    }

    /** Documents as they are stored. */
    static RampDesk ramp(ReadSide reads) {
        return new RampDesk(new Stored(reads));
    }

    private record Stored(ReadSide reads) implements RampDesk.Documents {
        @Override
        public <D> Optional<D> get(Projection<D> projection, String key) {
            return reads.get(projection, key);
        }

        @Override
        public Collection<ProjectDoc> projects() {
            return reads.all(Projections.PROJECTS, "");
        }
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readStageBoard", new Handling(this::spec, this::board),
                "readRamps", new Handling(this::person, this::ramps));
    }

    /** One that is published, or that somebody began. */
    private Thing spec(Call call) {
        var spec = call.id("spec", SpecId::new);
        boolean known = reads.get(Projections.SKILLS_OF_SPECS, spec.value()).isPresent()
                || !reads.page(Projections.STANDINGS, spec + "/", "", 1).isEmpty();
        return known ? Thing.WORKSPACE : Thing.NONE;
    }

    private Thing person(Call call) {
        var person = call.id("person", PersonId::new);
        return identities.knows(person) ? Thing.of(person) : Thing.NONE;
    }

    private Answer board(Call call) {
        var position = reads.position();
        var spec = call.id("spec", SpecId::new);
        var docs = new LinkedHashMap<String, Object>();
        for (var standings : reads.all(Projections.STANDINGS, spec + "/")) {
            var person = standings.person();
            ramp.stage(spec, person).ifPresent(stage -> docs.put("stage/" + person, stage));
            ramp.certificates(spec, person).ifPresent(certificates -> docs.put("certificates/" + person, certificates));
        }
        return Answer.ok(new Board(spec, position, docs)).at(position);
    }

    private Answer ramps(Call call) {
        var position = reads.position();
        var person = call.id("person", PersonId::new);
        return Answer.ok(ramp.specs(person).stream()
                        .flatMap(spec -> ramp.ramp(spec, person).stream())
                        .toList())
                .at(position);
    }
}
