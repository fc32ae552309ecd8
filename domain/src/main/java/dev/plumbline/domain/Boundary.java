package dev.plumbline.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The events a decision reads, and therefore the events whose arrival in the meantime would make it a different
 * decision: the log refuses an append when one matching the boundary was added since it was read.
 */
public record Boundary(List<Criterion> criteria) {

    /** Events that carry all of the tags and are of one of the types. Neither set is empty. */
    public record Criterion(Set<Tag> tags, Set<Class<? extends Event>> types) {
        public Criterion {
            if (tags.isEmpty() || types.isEmpty()) {
                throw new IllegalArgumentException("A criterion names at least one tag and one event type");
            }
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }
    }

    public Boundary {
        criteria = List.copyOf(criteria);
    }

    @SafeVarargs
    public static Boundary of(Tag tag, Class<? extends Event>... types) {
        return new Boundary(List.of(new Criterion(Set.of(tag), Set.of(types))));
    }

    @SafeVarargs
    public final Boundary and(Tag tag, Class<? extends Event>... types) {
        var all = new ArrayList<>(criteria);
        all.add(new Criterion(Set.of(tag), Set.of(types)));
        return new Boundary(all);
    }
}
