package dev.plumbline.domain.edgecase;

import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;

import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.DeclineEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.ProposeEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.TakeEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseDeclined;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseProposed;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseTaken;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.spec.EdgeCase;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TestRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EdgeCasesTest {
    private static final EdgeCaseId CASE = new EdgeCaseId("shadow-tips");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SpecVersion NEXT = new SpecVersion(1, 3, 0);
    private static final ProjectCreated LIVE = new ProjectCreated(
            PROJECT, "Blooms", Purpose.LIVE, SPEC, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER);
    private static final EdgeCaseProposed PROPOSED = new EdgeCaseProposed(
            CASE, SPEC, PROJECT, "4.2.1", "Tips in shadow", "They belong to the bloom.", TASK, FRAME, REVIEWER);
    private static final EdgeCaseTaken TAKEN = new EdgeCaseTaken(CASE, SPEC, PROJECT, NEXT, MANAGER);
    private static final EdgeCaseDeclined DECLINED =
            new EdgeCaseDeclined(CASE, SPEC, PROJECT, "4.2.1 settles it.", MANAGER);

    private final EdgeCases edgeCases = new EdgeCases();

    @Test
    void R10_a_reviewer_proposes_an_edge_case_to_a_clause() {
        given(LIVE).whenTwice(propose("4.2.1", "Tips in shadow")).happensOnce(PROPOSED);
        given(LIVE, PROPOSED).when(propose("4.2.1", "Another")).isRefused(new EdgeCaseRejection.EdgeCaseExists(CASE));
        given(LIVE).when(propose("4.2.1", " ")).isRefused(new EdgeCaseRejection.EdgeCaseEmpty(CASE));
        given(LIVE)
                .when(propose("9.9", "Tips in shadow"))
                .isRefused(new EdgeCaseRejection.EdgeCaseClauseUnknown(CASE, "9.9"));
        given().when(propose("4.2.1", "Tips in shadow")).isRefused(new ReviewerRejection.ProjectUnknown(PROJECT));
    }

    @Test
    void R10_a_manager_takes_it_into_a_published_version() {
        var take = take("Tips in shadow", null);
        given(LIVE, PROPOSED).whenTwice(take).happensOnce(TAKEN);
        given(LIVE, PROPOSED)
                .when(new TakeEdgeCase(CASE, PROJECT, NEXT, null, null, MANAGER))
                .isRefused(new EdgeCaseRejection.VersionNotPublished(CASE, NEXT));
        given(LIVE).when(take).isRefused(new EdgeCaseRejection.EdgeCaseUnknown(CASE));
        given(LIVE, PROPOSED, DECLINED).when(take).isRefused(new EdgeCaseRejection.EdgeCaseSettled(CASE));
    }

    @Test
    void R10_a_version_settles_what_it_holds_under_whatever_title_it_is_said_to_and_nothing_else() {
        given(LIVE, PROPOSED).when(take(" tips in Shadow", null)).happens(TAKEN);
        given(LIVE, PROPOSED)
                .when(take("Shaded tips", null))
                .isRefused(new EdgeCaseRejection.VersionWithoutCase(CASE, NEXT, "Tips in shadow"));
        given(LIVE, PROPOSED).when(take("Shaded tips", "Shaded tips")).happens(TAKEN);
        given(LIVE, PROPOSED)
                .when(take("Tips in shadow", "Shaded tips"))
                .isRefused(new EdgeCaseRejection.VersionWithoutCase(CASE, NEXT, "Shaded tips"));
    }

    @Test
    void R10_or_declines_it_with_a_reason() {
        var decline = new DeclineEdgeCase(CASE, PROJECT, "4.2.1 settles it.", MANAGER);
        given(LIVE, PROPOSED).whenTwice(decline).happensOnce(DECLINED);
        given(LIVE, PROPOSED)
                .when(new DeclineEdgeCase(CASE, PROJECT, " \n", MANAGER))
                .isRefused(new EdgeCaseRejection.ReasonMissing(CASE));
        given(LIVE).when(decline).isRefused(new EdgeCaseRejection.EdgeCaseUnknown(CASE));
        given(LIVE, PROPOSED, TAKEN).when(decline).isRefused(new EdgeCaseRejection.EdgeCaseSettled(CASE));
    }

    /** @param stands what the version calls it */
    private static TakeEdgeCase take(String stands, @Nullable String title) {
        var clause = new SpecClause(
                "4.2",
                "Outlines",
                "They follow the petals.",
                List.of(BOUNDARY_SKILL),
                List.of(new EdgeCase(stands, "They belong to the bloom.", null)));
        var spec = new Spec(
                SPEC, NEXT, "Flower heads", List.of(), List.of(clause), List.of(), new TestRules(30, 0.95, true));
        return new TakeEdgeCase(CASE, PROJECT, NEXT, title, spec, MANAGER);
    }

    private static ProposeEdgeCase propose(String clause, String title) {
        return new ProposeEdgeCase(
                CASE,
                PROJECT,
                clause,
                title,
                "They belong to the bloom.",
                TASK,
                FRAME,
                Set.of("4.2", "4.2.1"),
                REVIEWER);
    }

    private Given<EdgeCaseCommand, EdgeCases.State> given(Event... events) {
        return Given.events(edgeCases, events);
    }
}
