package dev.plumbline.domain.edgecase;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.DeclineEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.ProposeEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseCommand.TakeEdgeCase;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseDeclined;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseProposed;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseTaken;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.reviewer.ReviewerRejection.ProjectFollowsNoSpec;
import dev.plumbline.domain.reviewer.ReviewerRejection.ProjectUnknown;
import dev.plumbline.domain.spec.Spec;
import org.jspecify.annotations.Nullable;

/** Edge cases: proposed once, settled once, by a version that holds them, and never declined without a reason. */
public final class EdgeCases implements Decider<EdgeCaseCommand, EdgeCases.State> {

    /** @param settled how it was settled */
    public record State(
            @Nullable ProjectCreated project,
            @Nullable EdgeCaseProposed proposed,
            @Nullable EdgeCaseEvent settled) {}

    @Override
    public Class<EdgeCaseCommand> commands() {
        return EdgeCaseCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, null, null);
    }

    @Override
    public Boundary boundary(EdgeCaseCommand c) {
        return Boundary.of(
                        Tag.edgeCase(c.edgeCase()), EdgeCaseProposed.class, EdgeCaseTaken.class, EdgeCaseDeclined.class)
                .and(Tag.project(c.project()), ProjectCreated.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e -> new State(e, s.proposed, s.settled);
            case EdgeCaseProposed e -> new State(s.project, e, s.settled);
            case EdgeCaseTaken e -> new State(s.project, s.proposed, e);
            case EdgeCaseDeclined e -> new State(s.project, s.proposed, e);
            default -> s;
        };
    }

    @Override
    public Decision decide(EdgeCaseCommand command, State s) {
        return switch (command) {
            case ProposeEdgeCase c -> propose(c, s);
            case TakeEdgeCase c -> take(c, s);
            case DeclineEdgeCase c -> decline(c, s);
        };
    }

    private static Decision propose(ProposeEdgeCase c, State s) {
        if (s.project == null) {
            return Decision.reject(new ProjectUnknown(c.project()));
        }
        var spec = s.project.spec();
        if (spec == null) {
            return Decision.reject(new ProjectFollowsNoSpec(c.project()));
        }
        var proposal = new EdgeCaseProposed(
                c.edgeCase(), spec, c.project(), c.clause(), c.title(), c.text(), c.task(), c.frame(), c.by());
        if (s.proposed != null) {
            return s.proposed.equals(proposal)
                    ? Decision.alreadyDone()
                    : Decision.reject(new EdgeCaseRejection.EdgeCaseExists(c.edgeCase()));
        }
        if (c.title().isBlank() || c.text().isBlank()) {
            return Decision.reject(new EdgeCaseRejection.EdgeCaseEmpty(c.edgeCase()));
        }
        return c.clauses().contains(c.clause())
                ? Decision.accept(proposal)
                : Decision.reject(new EdgeCaseRejection.EdgeCaseClauseUnknown(c.edgeCase(), c.clause()));
    }

    private static Decision take(TakeEdgeCase c, State s) {
        if (s.proposed == null || !s.proposed.project().equals(c.project())) {
            return Decision.reject(new EdgeCaseRejection.EdgeCaseUnknown(c.edgeCase()));
        }
        var taken = new EdgeCaseTaken(c.edgeCase(), s.proposed.spec(), c.project(), c.version(), c.by());
        if (s.settled != null) {
            return s.settled.equals(taken)
                    ? Decision.alreadyDone()
                    : Decision.reject(new EdgeCaseRejection.EdgeCaseSettled(c.edgeCase()));
        }
        if (c.published() == null) {
            return Decision.reject(new EdgeCaseRejection.VersionNotPublished(c.edgeCase(), c.version()));
        }
        var title = c.title() == null ? s.proposed.title() : c.title();
        return holds(c.published(), title)
                ? Decision.accept(taken)
                : Decision.reject(new EdgeCaseRejection.VersionWithoutCase(c.edgeCase(), c.version(), title));
    }

    /** In whatever clause: who writes the spec knows best where it belongs. */
    private static boolean holds(Spec spec, String title) {
        return spec.clauses().stream()
                .flatMap(clause -> clause.edgeCases().stream())
                .anyMatch(edge -> edge.title().strip().equalsIgnoreCase(title.strip()));
    }

    private static Decision decline(DeclineEdgeCase c, State s) {
        if (s.proposed == null || !s.proposed.project().equals(c.project())) {
            return Decision.reject(new EdgeCaseRejection.EdgeCaseUnknown(c.edgeCase()));
        }
        if (c.because().isBlank()) {
            return Decision.reject(new EdgeCaseRejection.ReasonMissing(c.edgeCase()));
        }
        var declined = new EdgeCaseDeclined(c.edgeCase(), s.proposed.spec(), c.project(), c.because(), c.by());
        if (s.settled != null) {
            return s.settled.equals(declined)
                    ? Decision.alreadyDone()
                    : Decision.reject(new EdgeCaseRejection.EdgeCaseSettled(c.edgeCase()));
        }
        return Decision.accept(declined);
    }
}
