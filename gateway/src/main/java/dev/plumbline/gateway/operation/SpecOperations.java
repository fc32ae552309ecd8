package dev.plumbline.gateway.operation;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecChanges;
import dev.plumbline.domain.spec.SpecCheck;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.spec.SpecChangesView;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.spec.BankDoc;
import dev.plumbline.projections.spec.SpecDoc;
import dev.plumbline.projections.spec.SpecVersions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Specs, their versions and how they differ. The question bank is behind doors of its own. */
final class SpecOperations {
    private final ReadSide reads;
    private final SpecReading specs;
    private final SpecBody bodies;
    private final Sending sending;
    private final Named named;
    private final InstantSource clock;

    /**
     * @param unread   how many clauses the caller has to read before a test
     * @param unproven skills that the caller has not passed a test on
     */
    record Summary(
            SpecId id,
            String title,
            SpecVersion version,
            Instant publishedAt,
            List<TaughtSkill> skills,
            int unread,
            Set<SkillId> unproven) {}

    record Version(SpecVersion version, SpecChanges changes, Person by, Instant at) {}

    record Published(Spec spec, SpecChangesView changes) {}

    /** @param faults what stands in the way of publishing, with pointers into the body */
    record Preview(SpecChangesView changes, List<Place> faults) {}

    SpecOperations(
            ReadSide reads, SpecReading specs, SpecBody bodies, Sending sending, Named named, InstantSource clock) {
        this.reads = reads;
        this.specs = specs;
        this.bodies = bodies;
        this.sending = sending;
        this.named = named;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listSpecs", Handling.of(this::list),
                "publishSpec", Handling.of(this::publish),
                "previewSpec", Handling.of(this::preview),
                "readSpec", new Handling(specs::thing, c -> Answer.ok(SpecView.of(specs.doc(c), specs.learner(c)))),
                "listSpecVersions", new Handling(specs::thing, this::versions),
                "readSpecVersion", new Handling(specs::thing, c -> Answer.ok(version(c, "specVersion"))),
                "readSpecChanges", new Handling(specs::thing, this::changes),
                "readSpecStatistics", new Handling(specs::thing, this::statistics));
    }

    private Answer list(Call call) {
        return Answer.ok(reads.all(Projections.SPECS, "").stream()
                .sorted(Comparator.comparing((SpecDoc d) -> d.latest().title()))
                .map(doc -> summary(call, doc))
                .toList());
    }

    private Summary summary(Call call, SpecDoc doc) {
        var learner = specs.learner(call.person(), doc);
        var spec = doc.latest();
        return new Summary(
                spec.id(),
                spec.title(),
                spec.version(),
                doc.versions().getLast().at(),
                spec.skills(),
                learner.unread().size(),
                learner.unproven(specs.renewable(call.person(), spec.id())));
    }

    private Answer publish(Call call) throws IOException {
        var spec = bodies.read(call, call.newId(SpecId::new));
        var before = latest(spec.id());
        var position = sending.send(call, new PublishSpec(spec, call.person(), clock.instant()));
        return Answer.created(new Published(spec, SpecChangesView.of(before, spec, true)))
                .at(position);
    }

    private Answer preview(Call call) throws IOException {
        var spec = bodies.read(call, call.newId(SpecId::new));
        return Answer.ok(new Preview(
                SpecChangesView.of(latest(spec.id()), spec, true),
                SpecCheck.faults(spec).stream()
                        .map(f -> new Place(f.at(), f.fact()))
                        .toList()));
    }

    private Answer versions(Call call) {
        return Answer.ok(specs.doc(call).versions().reversed().stream()
                .map(v -> new Version(v.version(), v.changes(), named.person(v.by()), v.at()))
                .toList());
    }

    private Answer changes(Call call) {
        boolean seesBank = Policy.allows("readSpecVersion", call.caller(), Thing.WORKSPACE);
        return Answer.ok(SpecChangesView.of(version(call, "from"), version(call, "to"), seesBank));
    }

    private Answer statistics(Call call) {
        var position = reads.position();
        var doc = specs.doc(call);
        var bank =
                reads.get(Projections.QUESTION_BANKS, doc.latest().id().value()).orElse(BankDoc.EMPTY);
        return Answer.ok(SpecStatisticsView.of(doc.latest(), bank, named)).at(position);
    }

    private Spec version(Call call, String parameter) {
        var version = call.text(parameter)
                .map(SpecVersion::new)
                .orElseGet(() -> specs.doc(call).latest().version());
        return reads.get(Projections.SPEC_VERSIONS, SpecVersions.key(SpecReading.id(call), version))
                .orElseThrow(() -> new Refused(Problems.notFound()));
    }

    private @Nullable Spec latest(SpecId id) {
        return reads.get(Projections.SPECS, id.value()).map(SpecDoc::latest).orElse(null);
    }
}
