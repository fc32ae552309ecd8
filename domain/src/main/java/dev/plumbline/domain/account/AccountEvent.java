package dev.plumbline.domain.account;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, addresses and credentials are kept outside the log, so that a person can be erased and the chain still verifies. */
public sealed interface AccountEvent extends Event {
    PersonId person();

    record PersonAdmitted(PersonId person, PersonId by) implements AccountEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.account(person), Tag.person(person), Tag.person(by));
        }
    }

    /** @param project null for everywhere */
    record RoleGranted(PersonId person, Role role, @Nullable ProjectId project, PersonId by) implements AccountEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.account(person), Tag.person(person), Tag.person(by));
        }
    }

    /** @param project null for everywhere */
    record RoleRevoked(PersonId person, Role role, @Nullable ProjectId project, PersonId by) implements AccountEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.account(person), Tag.person(person), Tag.person(by));
        }
    }
}
