package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Ontologies and their versions. */
final class OntologyOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;

    /** @param classes how many there are */
    record Summary(OntologyId id, String name, int version, int classes) {}

    OntologyOperations(ReadSide reads, Subjects subjects, Sending sending) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listOntologies", Handling.of(_ -> list()),
                "createOntology", Handling.of(c -> publish(c, c.newId(OntologyId::new), 1)),
                "readOntology", new Handling(subjects::ontology, c -> answer(latest(id(c)))),
                "readOntologyVersion", new Handling(subjects::ontology, c -> answer(version(c))),
                "publishOntologyVersion", new Handling(subjects::ontology, this::publishNext));
    }

    private Answer list() {
        return Answer.ok(reads.all(Projections.ONTOLOGIES, "").stream()
                .sorted(Comparator.comparing(Ontology::name))
                .map(o -> new Summary(o.id(), o.name(), o.version(), o.classes().size()))
                .toList());
    }

    private Answer publishNext(Call call) {
        var id = id(call);
        var from = Integer.parseInt(call.text("If-Match").orElseThrow().replace("\"", ""));
        var latest = latest(id).map(Ontology::version).orElse(0);
        if (from != latest) {
            throw new Refused(Problem.of(
                    "edited-meanwhile",
                    412,
                    "The latest version of ontology %s is %d; this one was made from version %d."
                            .formatted(id, latest, from),
                    "Load the latest version, make your change there and publish it."));
        }
        return publish(call, id, from + 1);
    }

    private Answer publish(Call call, OntologyId id, int version) {
        ObjectNode body = call.body(ObjectNode.class).deepCopy();
        body.put("id", id.value()).put("version", version);
        withLists(body);
        var ontology = Call.decode(body, Ontology.class);
        var position = sending.send(call, new PublishOntology(ontology, call.person()));
        return Answer.created(ontology).tagged(Integer.toString(version)).at(position);
    }

    /** Lists may be left out where they are empty. */
    private static void withLists(ObjectNode ontology) {
        ontology.withArray("scene").forEach(a -> withOptions((ObjectNode) a));
        ontology.withArray("classes")
                .forEach(c -> ((ObjectNode) c).withArray("attributes").forEach(a -> withOptions((ObjectNode) a)));
    }

    private static void withOptions(ObjectNode attribute) {
        attribute
                .withArray("options")
                .forEach(o -> ((ObjectNode) o).withArray("attributes").forEach(a -> withOptions((ObjectNode) a)));
    }

    private Optional<Ontology> latest(OntologyId id) {
        return reads.get(Projections.ONTOLOGIES, id.value());
    }

    private Optional<Ontology> version(Call call) {
        var version = (int) call.number("version", 0);
        return reads.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(id(call), version));
    }

    private static Answer answer(Optional<Ontology> ontology) {
        var found = ontology.orElseThrow(() -> new Refused(Problems.notFound()));
        return Answer.ok(found).tagged(Integer.toString(found.version()));
    }

    private static OntologyId id(Call call) {
        return call.id("ontology", OntologyId::new);
    }
}
