package dev.plumbline.domain.ontology;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.Rejection;
import java.util.List;

public sealed interface OntologyRejection extends Rejection {
    record NotTheNextVersion(OntologyId ontology, int version, int latest) implements OntologyRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-the-next-version",
                    CONFLICT,
                    latest == 0
                            ? "Ontology %s has no version yet, so %d is not its next one.".formatted(ontology, version)
                            : "Ontology %s is at version %d, so %d is not its next one."
                                    .formatted(ontology, latest, version),
                    latest == 0
                            ? "Publish it as version 1."
                            : "Load the latest version, make your change there and publish it as version %d."
                                    .formatted(latest + 1));
        }
    }

    record OntologyInvalid(OntologyId ontology, List<Fault> faults) implements OntologyRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "ontology-invalid",
                    INVALID,
                    "Ontology %s, at %s: %s"
                            .formatted(
                                    ontology,
                                    faults.getFirst().at(),
                                    faults.getFirst().fact()),
                    "Correct what is listed; nothing was published.");
        }
    }
}
