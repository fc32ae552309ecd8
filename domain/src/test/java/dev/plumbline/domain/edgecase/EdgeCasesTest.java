package dev.plumbline.domain.edgecase;

import static dev.plumbline.domain.Sample.BENCHMARK;
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
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Set;
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
        var take = new TakeEdgeCase(CASE, PROJECT, NEXT, NEXT, MANAGER);
        given(LIVE, PROPOSED).whenTwice(take).happensOnce(TAKEN);
        given(LIVE, PROPOSED)
                .when(new TakeEdgeCase(CASE, PROJECT, NEXT, new SpecVersion(1, 2, 0), MANAGER))
                .isRefused(new EdgeCaseRejection.VersionNotPublished(CASE, NEXT));
        given(LIVE).when(take).isRefused(new EdgeCaseRejection.EdgeCaseUnknown(CASE));
        given(LIVE, PROPOSED, DECLINED).when(take).isRefused(new EdgeCaseRejection.EdgeCaseSettled(CASE));
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
