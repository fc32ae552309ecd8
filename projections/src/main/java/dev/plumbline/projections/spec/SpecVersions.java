package dev.plumbline.projections.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does one version of a spec say? By spec and version. */
public final class SpecVersions implements Projection<Spec> {
    public static String key(SpecId spec, SpecVersion version) {
        return spec + "/" + version;
    }

    @Override
    public String name() {
        return "spec-versions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Spec> document() {
        return Spec.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SpecPublished e -> List.of(key(e.spec().id(), e.spec().version()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Spec evolve(@Nullable Spec document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case SpecPublished e -> e.spec();
            default -> document;
        };
    }
}
