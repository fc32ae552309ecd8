package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does one version of an ontology say? By ontology and version. */
public final class OntologyVersions implements Projection<Ontology> {
    public static String key(OntologyId ontology, int version) {
        return NumberedKey.of(ontology.value(), version);
    }

    @Override
    public String name() {
        return "ontology-versions";
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
            case OntologyPublished e ->
                List.of(key(e.ontology().id(), e.ontology().version()));
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
