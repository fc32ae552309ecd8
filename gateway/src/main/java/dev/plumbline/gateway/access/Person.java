package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person is shown to others.
 *
 * @param initials of the first and the last word of the name, upper case
 */
public record Person(PersonId id, String name, String initials) {

    static Person of(PersonId id, String name) {
        var words = name.strip().split("\\s+");
        var ends = words.length > 1 ? Stream.of(words[0], words[words.length - 1]) : Stream.of(words[0]);
        var initials = ends.filter(w -> !w.isEmpty())
                .map(w -> Character.toString(w.codePointAt(0)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return new Person(id, name, initials);
    }

    /** Someone whose personal data is gone: the events still name the id. */
    static Person forgotten(PersonId id) {
        return new Person(id, "Former member", "–");
    }
}
