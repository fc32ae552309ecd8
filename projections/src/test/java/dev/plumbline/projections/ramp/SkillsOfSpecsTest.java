package dev.plumbline.projections.ramp;

import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.NOON;
import static dev.plumbline.projections.Story.fold;
import static dev.plumbline.projections.Story.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecComparison;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.RampStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SkillsOfSpecsTest {
    private static final SkillId OUTLINE = new SkillId("outline");
    private static final SkillId COLOUR = new SkillId("colour");

    @Test
    void R9_a_version_touches_the_skills_whose_clauses_it_changes_and_no_others() {
        var skills = after(spec("1.0.0", "Edge.", "Red."), spec("1.0.1", "Outermost edge.", "Red."));
        var outline = Objects.requireNonNull(skills.skills().get(OUTLINE));
        var colour = Objects.requireNonNull(skills.skills().get(COLOUR));
        assertThat(outline.changedSince(new SpecVersion(1, 0, 0))).containsExactly("1");
        assertThat(outline.changedSince(new SpecVersion(1, 0, 1))).isEmpty();
        assertThat(colour.changedSince(new SpecVersion(1, 0, 0))).isEmpty();
        assertThat(outline.requires()).containsExactly(COLOUR);
        assertThat(skills.latest()).isEqualTo(new SpecVersion(1, 0, 1));
    }

    @Test
    void R9_who_was_certified_two_versions_ago_is_due_what_both_changed() {
        var skills = after(
                spec("1.0.0", "Edge.", "Red."),
                spec("1.0.1", "Outer edge.", "Red."),
                spec("1.0.2", "Outer edge.", "Crimson."));
        assertThat(Objects.requireNonNull(skills.skills().get(COLOUR)).changedSince(new SpecVersion(1, 0, 0)))
                .containsExactly("2");
        assertThat(Objects.requireNonNull(skills.skills().get(OUTLINE)).changedSince(new SpecVersion(1, 0, 0)))
                .containsExactly("1");
    }

    private static SkillsOfSpec after(Spec... versions) {
        var events = new ArrayList<Event>();
        Spec before = null;
        for (var version : versions) {
            events.add(new SpecPublished(version, SpecComparison.between(before, version), MANAGER, NOON));
            before = version;
        }
        return Objects.requireNonNull(fold(Projections.SKILLS_OF_SPECS, RampStory.SPEC.value(), recorded(events)));
    }

    private static Spec spec(String version, String edge, String colour) {
        return new Spec(
                RampStory.SPEC,
                new SpecVersion(version),
                "Flowers",
                List.of(
                        new TaughtSkill(OUTLINE, "Outlines", List.of(COLOUR)),
                        new TaughtSkill(COLOUR, "Colours", List.of())),
                List.of(
                        new SpecClause("1", "Edges", edge, List.of(OUTLINE), List.of()),
                        new SpecClause("2", "Colours", colour, List.of(COLOUR), List.of())),
                List.of(),
                TestRules.DEFAULT);
    }
}
