package dev.plumbline.domain.account;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.admitted;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.AccountCommand.RevokeRole;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.AccountEvent.RoleRevoked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final RoleGranted REVIEWS_BLOOMS = new RoleGranted(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER);

    private final Accounts accounts = new Accounts();

    @Test
    void S2_a_person_is_admitted_once() {
        Given.events(accounts).whenTwice(new AdmitPerson(ANNOTATOR, MANAGER)).happensOnce(admitted(ANNOTATOR));
    }

    @Test
    void S1_a_role_is_granted_once() {
        Given.events(accounts, admitted(ANNOTATOR))
                .whenTwice(new GrantRole(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER))
                .happensOnce(REVIEWS_BLOOMS);
    }

    @Test
    void S1_a_role_is_revoked_once() {
        Given.events(accounts, admitted(ANNOTATOR), REVIEWS_BLOOMS)
                .whenTwice(new RevokeRole(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER))
                .happensOnce(new RoleRevoked(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER));
    }

    @Test
    void S1_a_revoked_role_can_be_granted_again() {
        Given.events(
                        accounts,
                        admitted(ANNOTATOR),
                        REVIEWS_BLOOMS,
                        new RoleRevoked(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER))
                .when(new GrantRole(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER))
                .happens(REVIEWS_BLOOMS);
    }

    @Test
    void S1_a_role_in_one_project_is_none_in_another_and_none_everywhere() {
        var other = new ProjectId("orchids");
        Given.events(accounts, admitted(ANNOTATOR), REVIEWS_BLOOMS)
                .when(new GrantRole(ANNOTATOR, Role.REVIEWER, other, MANAGER))
                .happens(new RoleGranted(ANNOTATOR, Role.REVIEWER, other, MANAGER));
        Given.events(accounts, admitted(ANNOTATOR), REVIEWS_BLOOMS)
                .when(new RevokeRole(ANNOTATOR, Role.REVIEWER, null, MANAGER))
                .nothingMoreHappens();
    }

    @Test
    void S1_whoever_was_not_admitted_holds_no_role() {
        Given.events(accounts, admitted(OTHER_ANNOTATOR))
                .when(new GrantRole(ANNOTATOR, Role.ANNOTATOR, PROJECT, MANAGER))
                .isRefused(new AccountRejection.PersonUnknown(ANNOTATOR));
        Given.events(accounts, admitted(OTHER_ANNOTATOR))
                .when(new RevokeRole(ANNOTATOR, Role.ANNOTATOR, PROJECT, MANAGER))
                .isRefused(new AccountRejection.PersonUnknown(ANNOTATOR));
    }

    @Test
    void S1_administrators_cannot_lock_themselves_out() {
        Given.events(accounts, admitted(MANAGER), new RoleGranted(MANAGER, Role.ADMINISTRATOR, null, MANAGER))
                .when(new RevokeRole(MANAGER, Role.ADMINISTRATOR, null, MANAGER))
                .isRefused(new AccountRejection.OwnAdministratorRole(MANAGER));
        Given.events(accounts, admitted(MANAGER), new RoleGranted(MANAGER, Role.MANAGER, null, MANAGER))
                .when(new RevokeRole(MANAGER, Role.MANAGER, null, MANAGER))
                .happens(new RoleRevoked(MANAGER, Role.MANAGER, null, MANAGER));
    }

    @Test
    void S1_of_two_administrators_who_take_each_others_role_at_once_one_is_left() {
        var both = List.of(
                admitted(MANAGER),
                admitted(REVIEWER),
                new RoleGranted(MANAGER, Role.ADMINISTRATOR, null, MANAGER),
                new RoleGranted(REVIEWER, Role.ADMINISTRATOR, null, MANAGER));
        var revoked = new RoleRevoked(REVIEWER, Role.ADMINISTRATOR, null, MANAGER);

        Given.events(accounts, both.toArray(Event[]::new))
                .when(new RevokeRole(REVIEWER, Role.ADMINISTRATOR, null, MANAGER))
                .happens(revoked);
        // The other one's command was decided on the same past: its boundary has the event, so it is decided anew.
        Given.events(accounts, both.toArray(Event[]::new))
                .and(revoked)
                .when(new RevokeRole(MANAGER, Role.ADMINISTRATOR, null, REVIEWER))
                .isRefused(new AccountRejection.NotAdministrator(REVIEWER));
    }
}
