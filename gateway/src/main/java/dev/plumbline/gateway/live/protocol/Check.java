package dev.plumbline.gateway.live.protocol;

import org.jspecify.annotations.Nullable;

/** What a message has to be before anyone looks at it; said in a sentence that goes back to its sender. */
final class Check {
    private Check() {}

    /** Absent fields arrive as null, whatever the types say. */
    static void present(@Nullable Object value, String field) {
        that(value != null, "\"" + field + "\" is missing");
    }

    static void that(boolean holds, String fact) {
        if (!holds) {
            throw new IllegalArgumentException(fact);
        }
    }
}
