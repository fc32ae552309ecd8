package dev.plumbline.domain.account;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import org.jspecify.annotations.Nullable;

public sealed interface AccountCommand extends Command {
    PersonId person();

    record AdmitPerson(PersonId person, PersonId by) implements AccountCommand {}

    /** @param project null for everywhere */
    record GrantRole(PersonId person, Role role, @Nullable ProjectId project, PersonId by) implements AccountCommand {}

    /** @param project null for everywhere */
    record RevokeRole(PersonId person, Role role, @Nullable ProjectId project, PersonId by) implements AccountCommand {}
}
