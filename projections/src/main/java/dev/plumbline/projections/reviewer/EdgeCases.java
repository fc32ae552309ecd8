package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.edgecase.EdgeCaseEvent;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseDeclined;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseProposed;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseTaken;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was proposed for a spec, and what became of it? By spec and edge case. */
public final class EdgeCases implements Projection<EdgeCaseDoc> {
    public static String key(SpecId spec, EdgeCaseId edgeCase) {
        return spec + "/" + edgeCase;
    }

    @Override
    public String name() {
        return "edge-cases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<EdgeCaseDoc> document() {
        return EdgeCaseDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(EdgeCaseProposed.class, EdgeCaseTaken.class, EdgeCaseDeclined.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case EdgeCaseEvent e -> List.of(key(e.spec(), e.edgeCase()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable EdgeCaseDoc evolve(@Nullable EdgeCaseDoc document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case EdgeCaseProposed e -> EdgeCaseDoc.of(e, recorded.at());
            case EdgeCaseTaken e when document != null -> document.taken(e.version(), e.by(), recorded.at());
            case EdgeCaseDeclined e when document != null -> document.declined(e.because(), e.by(), recorded.at());
            default -> document;
        };
    }
}
