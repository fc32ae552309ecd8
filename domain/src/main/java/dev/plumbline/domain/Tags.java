package dev.plumbline.domain;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of tags in which the same tag may be named twice, as when people act on their own work. */
public final class Tags {
    private Tags() {}

    public static Set<Tag> of(Tag... tags) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(tags)));
    }

    /** The tags with one more. */
    public static Set<Tag> and(Set<Tag> tags, Tag tag) {
        var all = new LinkedHashSet<>(tags);
        all.add(tag);
        return Collections.unmodifiableSet(all);
    }
}
