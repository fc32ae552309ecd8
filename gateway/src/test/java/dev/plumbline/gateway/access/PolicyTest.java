package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.domain.account.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class PolicyTest {
    private static final ProjectId MEADOW = new ProjectId("meadow");
    private static final ProjectId FOREST = new ProjectId("forest");
    private static final PersonId INES = new PersonId("ines");
    private static final PersonId KOFI = new PersonId("kofi");

    private static final Thing TASK_OF_INES = Thing.task(MEADOW, INES, false, Set.of(INES, KOFI));
    private static final Thing RELEASED_TASK_OF_INES = Thing.task(MEADOW, INES, true, Set.of(INES, KOFI));

    @Test
    void the_contract_says_the_same() {
        var contract = rolesOfTheContract();
        assertThat(contract)
                .allSatisfy((operation, roles) ->
                        assertThat(Policy.rolesAt(operation)).as(operation).isEqualTo(roles));
        assertThat(Policy.doors())
                .containsAll(contract.keySet())
                .allMatch(door -> contract.containsKey(door)
                        || List.of("joinMe", "joinTask", "joinProject", "joinSpec", "recordStroke", "showGesture")
                                .contains(door));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"readTruth", "listReviews", "readReview", "readBoard", "listSubmissions", "exportSubmissions"})
    void S1_an_annotator_is_told_that_there_is_no_such_thing(String door) {
        assertThat(Policy.decide(door, only(KOFI, Role.ANNOTATOR), TASK_OF_INES))
                .isEqualTo(Verdict.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readTruth", "readReview", "readBoard", "listSubmissions", "exportSubmissions", "readTask"})
    void S1_no_other_role_counts_where_one_annotates(String door) {
        var both =
                new Caller(KOFI, Set.of(holding(Role.ANNOTATOR), holding(Role.REVIEWER), holding(Role.ADMINISTRATOR)));

        assertThat(Policy.decide(door, both, TASK_OF_INES)).isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void S1_a_task_is_seen_by_its_annotator_and_not_by_another() {
        assertThat(Policy.decide("readTask", only(INES, Role.ANNOTATOR), TASK_OF_INES))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(Policy.decide("readTask", only(KOFI, Role.ANNOTATOR), TASK_OF_INES))
                .isEqualTo(Verdict.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readScore", "readDivergence"})
    void S1_a_score_is_seen_by_its_annotator_once_released(String door) {
        var ines = only(INES, Role.ANNOTATOR);

        assertThat(Policy.decide(door, ines, TASK_OF_INES)).isEqualTo(Verdict.HIDDEN);
        assertThat(Policy.decide(door, ines, RELEASED_TASK_OF_INES)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_role_in_one_project_does_not_count_in_another() {
        var reviewer = new Caller(new PersonId("vera"), Set.of(new Holding(Role.REVIEWER, FOREST)));

        assertThat(Policy.decide("readReview", reviewer, TASK_OF_INES)).isEqualTo(Verdict.HIDDEN);
        assertThat(Policy.decide("createProject", reviewer, Thing.WORKSPACE)).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void a_write_is_refused_openly_to_those_who_may_see_the_thing() {
        var reviewer = only(new PersonId("vera"), Role.REVIEWER);

        assertThat(Policy.decide("changeScoring", reviewer, Thing.project(MEADOW, Set.of(INES))))
                .isEqualTo(Verdict.FORBIDDEN);
        assertThat(Policy.decide("changeScoring", only(INES, Role.ANNOTATOR), Thing.project(MEADOW, Set.of(INES))))
                .isEqualTo(Verdict.HIDDEN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_does_not_exist_is_refused_to_everyone(Role role) {
        assertThat(Policy.doors())
                .allSatisfy(door -> assertThat(Policy.allows(door, only(KOFI, role), Thing.NONE))
                        .as(door)
                        .isFalse());
    }

    private static Caller only(PersonId person, Role role) {
        return new Caller(person, Set.of(holding(role)));
    }

    private static Holding holding(Role role) {
        return new Holding(role, null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<Role, Relation>> rolesOfTheContract() {
        Map<String, Object> contract =
                new Yaml().load(PolicyTest.class.getClassLoader().getResourceAsStream("openapi.yaml"));
        var all = new HashMap<String, Map<Role, Relation>>();
        for (var path : ((Map<String, Map<String, Object>>) contract.get("paths")).values()) {
            for (var member : path.values()) {
                if (member instanceof Map<?, ?> operation && operation.get("x-roles") instanceof Map<?, ?> roles) {
                    var parsed = new EnumMap<Role, Relation>(Role.class);
                    roles.forEach((role, relation) -> parsed.put(
                            Role.valueOf(role.toString().toUpperCase(Locale.ROOT)),
                            Relation.valueOf(relation.toString().toUpperCase(Locale.ROOT))));
                    all.put(operation.get("operationId").toString(), parsed);
                }
            }
        }
        return all;
    }
}
