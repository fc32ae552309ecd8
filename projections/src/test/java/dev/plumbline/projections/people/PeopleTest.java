package dev.plumbline.projections.people;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.AccountEvent.RoleRevoked;
import dev.plumbline.domain.account.Role;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.people.PersonRoles.Held;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final ProjectId OTHER = new ProjectId("orchids");
    private static final PersonAdmitted ADMITTED = new PersonAdmitted(ANNOTATOR, MANAGER);
    private static final RoleGranted REVIEWS_BLOOMS = new RoleGranted(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER);
    private static final RoleGranted AUDITS = new RoleGranted(ANNOTATOR, Role.AUDITOR, null, MANAGER);

    @Test
    void S1_a_person_without_a_role_may_do_nothing() {
        assertThat(person(ADMITTED)).isEqualTo(new PersonRoles(ANNOTATOR, List.of()));
        for (var role : Role.values()) {
            assertThat(person(ADMITTED).holds(role, PROJECT)).isFalse();
        }
    }

    @Test
    void S1_roles_are_held_as_they_were_granted_and_are_gone_when_revoked() {
        assertThat(person(ADMITTED, REVIEWS_BLOOMS, AUDITS, REVIEWS_BLOOMS).roles())
                .containsExactly(new Held(Role.REVIEWER, PROJECT), new Held(Role.AUDITOR, null));
        assertThat(person(ADMITTED, REVIEWS_BLOOMS, AUDITS, new RoleRevoked(ANNOTATOR, Role.REVIEWER, PROJECT, MANAGER))
                        .roles())
                .containsExactly(new Held(Role.AUDITOR, null));
    }

    @Test
    void S1_a_role_in_a_project_is_held_there_and_one_everywhere_is_held_everywhere() {
        var person = person(ADMITTED, REVIEWS_BLOOMS, AUDITS);
        assertThat(person.holds(Role.REVIEWER, PROJECT)).isTrue();
        assertThat(person.holds(Role.REVIEWER, OTHER)).isFalse();
        assertThat(person.holds(Role.REVIEWER, null)).isFalse();
        assertThat(person.holds(Role.AUDITOR, OTHER)).isTrue();
        assertThat(person.holds(Role.AUDITOR, null)).isTrue();
    }

    @Test
    void S1_revoking_a_role_everywhere_leaves_the_same_role_in_a_project() {
        assertThat(person(ADMITTED, REVIEWS_BLOOMS, new RoleRevoked(ANNOTATOR, Role.REVIEWER, null, MANAGER))
                        .holds(Role.REVIEWER, PROJECT))
                .isTrue();
    }

    private static PersonRoles person(Event... events) {
        return document(Projections.PEOPLE, ANNOTATOR.value(), events);
    }
}
