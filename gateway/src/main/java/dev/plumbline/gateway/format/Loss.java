package dev.plumbline.gateway.format;

/**
 * What one export could not say.
 *
 * @param what    in the plural, such as {@code attributes}
 * @param count   how many there were
 * @param becomes what was done with them, such as {@code dropped}
 * @param message the whole as a sentence
 */
public record Loss(String what, long count, String becomes, String message) {

    static Loss of(String format, String what, long count, String becomes) {
        return new Loss(what, count, becomes, "%s carries no %s: %d %s".formatted(format, what, count, becomes));
    }
}
