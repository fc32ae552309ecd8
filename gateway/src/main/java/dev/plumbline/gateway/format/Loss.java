package dev.plumbline.gateway.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one export could not say.
 *
 * @param what    in the plural, such as {@code attributes}
 * @param count   how many there were
 * @param becomes what was done with them, such as {@code dropped}
 * @param message the whole as a sentence
 */
public record Loss(String what, long count, String becomes, String message) {

    /** Attributes that have the name of something that the format keeps among them itself. */
    public static List<Loss> ofAlike(String format, long count) {
        return count == 0
                ? List.of()
                : List.of(of(format, "attributes that are called like what it keeps beside them", count, "dropped"));
    }

    public static Loss of(String format, String what, long count, String becomes) {
        return new Loss(what, count, becomes, "%s carries no %s: %d %s".formatted(format, what, count, becomes));
    }

    /** The same losses of several data sets, counted together. */
    public static List<Loss> sum(Format format, List<Loss> all) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        all.forEach(loss -> counts.merge(List.of(loss.what, loss.becomes), loss.count, Long::sum));
        return counts.entrySet().stream()
                .map(each -> of(
                        format.title(),
                        each.getKey().getFirst(),
                        each.getValue(),
                        each.getKey().getLast()))
                .toList();
    }
}
