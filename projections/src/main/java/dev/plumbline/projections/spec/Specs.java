package dev.plumbline.projections.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecHistory;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.spec.SpecDoc.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What does a spec say now, and what did each version change? By spec. */
public final class Specs implements Projection<SpecDoc> {
    @Override
    public String name() {
        return "specs";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SpecDoc> document() {
        return SpecDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SpecPublished e -> List.of(e.spec().id().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable SpecDoc evolve(@Nullable SpecDoc document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case SpecPublished e -> with(document, e);
            default -> document;
        };
    }

    private static SpecDoc with(@Nullable SpecDoc document, SpecPublished e) {
        var before = document == null ? SpecHistory.NONE : document.history();
        var now = before.with(e);
        var versions = new ArrayList<>(document == null ? List.<Published>of() : document.versions());
        versions.add(new Published(e.spec().version(), e.changes(), e.by(), e.at()));
        // Sorted, so that the document is written the same way whenever it is built.
        var touched = new TreeMap<SkillId, SpecVersion>(Comparator.comparing(SkillId::value));
        touched.putAll(now.touched());
        return new SpecDoc(e.spec(), versions, new TreeMap<>(now.worded()), new TreeMap<>(now.settled()), touched);
    }
}
