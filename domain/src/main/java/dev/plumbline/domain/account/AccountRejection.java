package dev.plumbline.domain.account;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;

public sealed interface AccountRejection extends Rejection {
    record PersonUnknown(PersonId person) implements AccountRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "person-unknown",
                    UNKNOWN,
                    "There is no person %s.".formatted(person),
                    "Choose one from the list of people, or create the account first.");
        }
    }

    /** Someone must be left who can let others in. */
    record OwnAdministratorRole(PersonId by) implements AccountRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-administrator-role",
                    CONFLICT,
                    "You cannot take the administrator's role from yourself.",
                    "Have another administrator do it, so that one is always left.");
        }
    }

    /** They were when they asked; somebody took the role from them meanwhile. */
    record NotAdministrator(PersonId by) implements AccountRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-administrator",
                    CONFLICT,
                    "You are no longer an administrator, so the role was not taken from anybody.",
                    "Ask an administrator to do it.");
        }
    }
}
