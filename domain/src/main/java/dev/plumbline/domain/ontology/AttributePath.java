package dev.plumbline.domain.ontology;

import java.util.List;
import java.util.Optional;

/**
 * Addresses an attribute below a class or a scene: {@code attribute}, or {@code attribute/option/attribute} and so on
 * for nested ones, such as {@code species/dahlia/colour}.
 */
public final class AttributePath {
    private AttributePath() {}

    public static Optional<Attribute> find(List<Attribute> roots, String path) {
        var segments = path.split("/", -1);
        if (segments.length % 2 == 0) {
            return Optional.empty();
        }
        var siblings = roots;
        for (int i = 0; ; i += 2) {
            var key = segments[i];
            var found = siblings.stream().filter(a -> a.key().equals(key)).findFirst();
            if (found.isEmpty() || i + 1 == segments.length) {
                return found;
            }
            var optionKey = segments[i + 1];
            var option = found.get().options().stream()
                    .filter(o -> o.key().equals(optionKey))
                    .findFirst();
            if (option.isEmpty()) {
                return Optional.empty();
            }
            siblings = option.get().attributes();
        }
    }

    public static String nested(String attributePath, String option, String attribute) {
        return attributePath + "/" + option + "/" + attribute;
    }

    /** The attribute's own key: the last segment. */
    public static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
