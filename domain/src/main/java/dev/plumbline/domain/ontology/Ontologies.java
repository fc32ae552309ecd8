package dev.plumbline.domain.ontology;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import org.jspecify.annotations.Nullable;

/** Versions follow one another without a gap and never change: tasks drawn under one keep it. */
public final class Ontologies implements Decider<PublishOntology, Ontologies.State> {

    public record State(@Nullable Ontology latest) {
        int version() {
            return latest == null ? 0 : latest.version();
        }
    }

    @Override
    public Class<PublishOntology> commands() {
        return PublishOntology.class;
    }

    @Override
    public State initial() {
        return new State(null);
    }

    @Override
    public Boundary boundary(PublishOntology c) {
        return Boundary.of(Tag.ontology(c.ontology().id()), OntologyPublished.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return event instanceof OntologyPublished published ? new State(published.ontology()) : s;
    }

    @Override
    public Decision decide(PublishOntology c, State s) {
        var ontology = c.ontology();
        if (ontology.equals(s.latest)) {
            return Decision.alreadyDone();
        }
        if (ontology.version() != s.version() + 1) {
            return Decision.reject(
                    new OntologyRejection.NotTheNextVersion(ontology.id(), ontology.version(), s.version()));
        }
        var faults = OntologyCheck.faults(ontology);
        return faults.isEmpty()
                ? Decision.accept(new OntologyPublished(ontology, c.by()))
                : Decision.reject(new OntologyRejection.OntologyInvalid(ontology.id(), faults));
    }
}
