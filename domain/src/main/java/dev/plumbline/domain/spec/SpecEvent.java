package dev.plumbline.domain.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Tag;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

public sealed interface SpecEvent extends Event {

    /** @param changes since the version before; everything is added by the first */
    record SpecPublished(Spec spec, SpecChanges changes, PersonId by, Instant at) implements SpecEvent {
        /** Skills that are no longer taught are among the tags, so that who asks who teaches them learns that, too. */
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(Tag.spec(spec.id()));
            tags.add(Tag.person(by));
            spec.taught().forEach(skill -> tags.add(Tag.skill(skill)));
            changes.dropped().forEach(skill -> tags.add(Tag.skill(skill)));
            return Collections.unmodifiableSet(tags);
        }
    }
}
