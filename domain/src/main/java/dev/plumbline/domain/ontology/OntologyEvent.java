package dev.plumbline.domain.ontology;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import java.util.Set;

public sealed interface OntologyEvent extends Event {
    record OntologyPublished(Ontology ontology, PersonId by) implements OntologyEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.ontology(ontology.id()), Tag.person(by));
        }
    }
}
