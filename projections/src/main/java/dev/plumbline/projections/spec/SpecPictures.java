package dev.plumbline.projections.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.spec.EdgeCase;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is an image shown by a spec? By the SHA-256 of its bytes. */
public final class SpecPictures implements Projection<Picture> {
    @Override
    public String name() {
        return "spec-pictures";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Picture> document() {
        return Picture.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SpecPublished e ->
                pictures(e.spec()).map(Picture::sha256).distinct().toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable Picture evolve(@Nullable Picture document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case SpecPublished e ->
                pictures(e.spec())
                        .filter(p -> p.sha256().equals(key))
                        .findFirst()
                        .orElse(document);
            default -> document;
        };
    }

    private static Stream<Picture> pictures(Spec spec) {
        return Stream.concat(
                        spec.clauses().stream()
                                .flatMap(c -> c.edgeCases().stream())
                                .map(EdgeCase::picture),
                        spec.questions().stream().map(Question::picture))
                .filter(Objects::nonNull);
    }
}
