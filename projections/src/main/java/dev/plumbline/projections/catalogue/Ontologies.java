package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is the latest version of an ontology? By ontology. */
public final class Ontologies implements Projection<Ontology> {
    @Override
    public String name() {
        return "ontologies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Ontology> document() {
        return Ontology.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(OntologyPublished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case OntologyPublished e -> List.of(e.ontology().id().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable Ontology evolve(@Nullable Ontology document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case OntologyPublished e -> e.ontology();
            default -> document;
        };
    }
}
