package dev.plumbline.gateway.store.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Ranges of keys in {@code _id}. MongoDB orders text by its UTF-8 bytes, as the ports promise. */
public final class KeyRange {
    private static final String KEY = "_id";

    private KeyRange() {}

    /** The keys that start with {@code prefix} and come after {@code after}, empty for all. */
    public static Bson of(String prefix, String after) {
        var bounds = new ArrayList<Bson>();
        if (!prefix.isEmpty()) {
            bounds.add(Filters.gte(KEY, prefix));
            end(prefix).ifPresent(end -> bounds.add(Filters.lt(KEY, end)));
        }
        if (!after.isEmpty()) {
            bounds.add(Filters.gt(KEY, after));
        }
        return bounds.isEmpty() ? Filters.empty() : Filters.and(bounds);
    }

    /** The first text after all that start with the prefix: its last character that can be is taken one further. */
    private static Optional<String> end(String prefix) {
        var points = prefix.codePoints().toArray();
        for (var last = points.length - 1; last >= 0; last--) {
            if (points[last] < Character.MAX_CODE_POINT) {
                var next = points[last] + 1;
                points[last] = next >= Character.MIN_SURROGATE && next <= Character.MAX_SURROGATE
                        ? Character.MAX_SURROGATE + 1
                        : next;
                return Optional.of(new String(points, 0, last + 1));
            }
        }
        return Optional.empty();
    }
}
