package dev.plumbline.domain.spec;

import static dev.plumbline.domain.spec.SampleSpec.AT;
import static dev.plumbline.domain.spec.SampleSpec.COLOUR;
import static dev.plumbline.domain.spec.SampleSpec.FIRST;
import static dev.plumbline.domain.spec.SampleSpec.ID;
import static dev.plumbline.domain.spec.SampleSpec.MANAGER;
import static dev.plumbline.domain.spec.SampleSpec.OUTLINE;
import static dev.plumbline.domain.spec.SampleSpec.published;
import static dev.plumbline.domain.spec.SampleSpec.reworded;
import static dev.plumbline.domain.spec.SampleSpec.version;
import static dev.plumbline.domain.spec.SampleSpec.withClauses;
import static dev.plumbline.domain.spec.SampleSpec.withQuestions;
import static dev.plumbline.domain.spec.SampleSpec.withSkills;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Given;
import dev.plumbline.domain.SpecId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecsTest {
    private static final Spec REWORDED = reworded(FIRST, "4.1", "The outline follows the outermost visible pixel.");

    @Test
    void R1_the_first_version_creates_the_spec_and_touches_all_that_it_teaches() {
        var expected = published(FIRST);
        assertThat(expected.changes().skills()).containsExactlyInAnyOrder(OUTLINE, COLOUR);
        assertThat(expected.changes().from()).isNull();
        given().whenTwice(publish(FIRST)).happensOnce(expected);
    }

    @Test
    void R1_a_version_names_what_it_changes_by_clause_and_the_skills_it_touches() {
        var next = version("1.0.1", REWORDED);
        var expected = published(FIRST, next);
        assertThat(expected.changes().clauses())
                .extracting(SpecChanges.ClauseChange::clause)
                .containsExactly("4.1");
        assertThat(expected.changes().skills()).containsExactly(OUTLINE);
        given(published(FIRST)).whenTwice(publish(next)).happensOnce(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "0.9.9", "0.1.0"})
    void R1_a_version_that_repeats_or_goes_backwards_is_refused(String earlier) {
        given(published(FIRST))
                .when(publish(version(earlier, REWORDED)))
                .isRefused(new SpecRejection.VersionNotLater(ID, new SpecVersion(earlier), FIRST.version()));
    }

    @Test
    void R1_a_version_that_says_what_the_latest_says_is_refused() {
        given(published(FIRST))
                .when(publish(version("1.1.0", FIRST)))
                .isRefused(new SpecRejection.SpecUnchanged(ID, new SpecVersion("1.1.0"), FIRST.version()));
    }

    @Test
    void R1_versions_may_leave_numbers_out() {
        var next = version("3.7.0", REWORDED);
        given(published(FIRST)).when(publish(next)).happens(published(FIRST, next));
    }

    @ParameterizedTest
    @CsvSource({"1.0.1, 1.1.0", "1.0.9, 1.1.0"})
    void R1_a_clause_that_comes_or_goes_is_more_than_a_patch(String small, String least) {
        var more = withClauses(FIRST, clauses -> {
            clauses.add(SampleSpec.clause("5.2", "Backlight does not change a colour.", COLOUR));
            return clauses;
        });
        given(published(FIRST))
                .when(publish(version(small, more)))
                .isRefused(new SpecRejection.StepTooSmall(
                        ID, new SpecVersion(small), FIRST.version(), new SpecVersion(least)));
        given(published(FIRST)).when(publish(version(least, more))).happens(published(FIRST, version(least, more)));
    }

    @Test
    void R1_a_skill_that_is_dropped_is_a_major_step() {
        var fewer = withoutColour(FIRST);
        given(published(FIRST))
                .when(publish(version("1.1.0", fewer)))
                .isRefused(new SpecRejection.StepTooSmall(
                        ID, new SpecVersion("1.1.0"), FIRST.version(), new SpecVersion("2.0.0")));
        var next = version("2.0.0", fewer);
        assertThat(published(FIRST, next).changes().dropped()).containsExactly(COLOUR);
        given(published(FIRST)).when(publish(next)).happens(published(FIRST, next));
    }

    @Test
    void R1_a_skill_is_taught_by_one_spec() {
        given(published(FIRST))
                .when(publish(other(FIRST)))
                .isRefused(new SpecRejection.SkillTaughtElsewhere(OUTLINE, new SpecId("other"), ID));
    }

    @Test
    void R1_a_skill_that_one_spec_dropped_may_be_taught_by_another() {
        var fewer = version("2.0.0", withoutColour(FIRST));
        var colour = onlyColour(other(FIRST));
        given(published(FIRST), published(FIRST, fewer)).when(publish(colour)).happens(published(colour));
    }

    @Test
    void R1_what_is_not_a_spec_is_refused_with_all_its_faults() {
        var wrong = withSkills(FIRST);
        given().when(publish(wrong)).isRefused(new SpecRejection.SpecInvalid(ID, SpecCheck.faults(wrong)));
    }

    static Spec withoutColour(Spec spec) {
        var skills = withSkills(spec, new TaughtSkill(OUTLINE, "Outline", List.of()));
        var clauses = withClauses(
                skills, c -> c.stream().filter(x -> !x.id().equals("5.1")).toList());
        return withQuestions(
                clauses, q -> q.stream().filter(x -> !x.skill().equals(COLOUR)).toList());
    }

    private static Spec onlyColour(Spec spec) {
        var skills = withSkills(spec, new TaughtSkill(COLOUR, "Colour", List.of()));
        var clauses = withClauses(
                skills, c -> c.stream().filter(x -> x.id().equals("5.1")).toList());
        return withQuestions(
                clauses, q -> q.stream().filter(x -> x.skill().equals(COLOUR)).toList());
    }

    private static Spec other(Spec spec) {
        return new Spec(
                new SpecId("other"),
                spec.version(),
                spec.title(),
                spec.skills(),
                spec.clauses(),
                spec.questions(),
                spec.test());
    }

    private static Given<PublishSpec, Specs.State> given(SpecEvent... events) {
        return Given.events(new Specs(), events);
    }

    private static PublishSpec publish(Spec spec) {
        return new PublishSpec(spec, MANAGER, AT);
    }
}
