package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.spectest.Learner;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.spec.Learners;
import dev.plumbline.projections.spec.SpecDoc;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Specs, and how far people are with them. Blocks on storage. */
final class SpecReading {
    private final ReadSide reads;

    SpecReading(ReadSide reads) {
        this.reads = reads;
    }

    /** A spec belongs to the workspace. */
    Thing thing(Call call) {
        return find(id(call)).isPresent() ? Thing.WORKSPACE : Thing.NONE;
    }

    /** The caller's own way with a spec. */
    Thing own(Call call) {
        return find(id(call)).isPresent() ? Thing.of(call.person()) : Thing.NONE;
    }

    SpecDoc doc(Call call) {
        return find(id(call)).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    /** How far the caller is with the spec. */
    Learner learner(Call call) {
        return learner(call.person(), doc(call));
    }

    Learner learner(PersonId person, SpecDoc doc) {
        var l = reads.get(
                        Projections.LEARNERS, Learners.key(person, doc.latest().id()))
                .orElse(Learner.NEW);
        return new Learner(doc.history(), l.read(), l.reread(), l.started(), l.graded());
    }

    /**
     * Skills to be proven though a test on them was passed: of whoever was tested before they were enrolled, and of certificates that wait
     * for a test.
     */
    Set<SkillId> renewable(PersonId person, SpecId spec) {
        var standings = reads.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person));
        return standings.stream()
                .flatMap(s -> s.standings().bySkill().entrySet().stream())
                .filter(e -> e.getValue().stage() == Stage.SPEC || awaitsTest(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean awaitsTest(Standing standing) {
        var certificate = standing.certificate();
        var due = certificate == null ? null : certificate.due();
        return due != null && due.open().contains(Step.DELTA_TEST);
    }

    static SpecId id(Call call) {
        return call.id("spec", SpecId::new);
    }

    private Optional<SpecDoc> find(SpecId id) {
        return reads.get(Projections.SPECS, id.value());
    }
}
