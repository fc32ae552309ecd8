package dev.plumbline.gateway.imports;

import dev.plumbline.gateway.format.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what in a file has no counterpart here, in the order in which it is met. */
final class Tally {
    /** So many are told; a file with more kinds of what is unknown here is another ontology's. */
    private static final int MOST = 200;

    private enum Kind {
        CLASS,
        ATTRIBUTE,
        SHAPE,
        FRAME
    }

    private record Key(Kind kind, String name, String of) {}

    private final Map<Key, Long> counts = new LinkedHashMap<>();

    void classUnknown(String name) {
        add(new Key(Kind.CLASS, name, ""));
    }

    /** @param of the class whose labels have it, or nothing where the frame as a whole has it */
    void attributeUnknown(String name, String of) {
        add(new Key(Kind.ATTRIBUTE, name, of));
    }

    /** @param change such as {@code polygon drawn as its box} */
    void reshaped(String className, String change) {
        add(new Key(Kind.SHAPE, className, change));
    }

    /** A frame on which the file has nothing. */
    void bare() {
        add(new Key(Kind.FRAME, "", ""));
    }

    private void add(Key key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** @param losses what a truth has no place for, whatever its ontology */
    List<Unmet> unmet(List<Loss> losses) {
        List<Unmet> unmet = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (unmet.size() < MOST) {
                unmet.add(
                        new Unmet(key.kind().name().toLowerCase(Locale.ROOT), key.name(), count, message(key, count)));
            }
        });
        losses.forEach(loss -> unmet.add(new Unmet("other", loss.what(), loss.count(), loss.message() + ".")));
        return unmet;
    }

    private static String message(Key key, long count) {
        return switch (key.kind()) {
            case CLASS -> "The ontology has no class %s: %s left out.".formatted(key.name(), counted(count, "object"));
            case ATTRIBUTE ->
                key.of().isEmpty()
                        ? "The ontology does not ask %s of a frame: %s left out."
                                .formatted(key.name(), counted(count, "value"))
                        : "The ontology does not ask %s of %s: %s left out."
                                .formatted(key.name(), key.of(), counted(count, "value"));
            case SHAPE -> "%s: %s, %s.".formatted(key.name(), key.of(), counted(count, "object"));
            case FRAME ->
                "%s without annotations that can be used: %s the truth there is, for files do not tell an empty frame from one that nobody annotated."
                        .formatted(counted(count, "frame"), count == 1 ? "it keeps" : "they keep");
        };
    }

    private static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
