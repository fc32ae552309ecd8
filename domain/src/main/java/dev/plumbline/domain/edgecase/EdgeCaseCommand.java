package dev.plumbline.domain.edgecase;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public sealed interface EdgeCaseCommand extends Command {
    EdgeCaseId edgeCase();

    ProjectId project();

    PersonId by();

    /** @param clauses of the spec's version that counts */
    record ProposeEdgeCase(
            EdgeCaseId edgeCase,
            ProjectId project,
            String clause,
            String title,
            String text,
            @Nullable TaskId task,
            @Nullable FrameId frame,
            Set<String> clauses,
            PersonId by)
            implements EdgeCaseCommand {
        public ProposeEdgeCase {
            clauses = Set.copyOf(clauses);
        }
    }

    /**
     * @param version   that settles the case
     * @param title     under which it stands there; null where that is the one it was proposed with
     * @param published what the version says; null while it is not published
     */
    record TakeEdgeCase(
            EdgeCaseId edgeCase,
            ProjectId project,
            SpecVersion version,
            @Nullable String title,
            @Nullable Spec published,
            PersonId by)
            implements EdgeCaseCommand {}

    record DeclineEdgeCase(EdgeCaseId edgeCase, ProjectId project, String because, PersonId by)
            implements EdgeCaseCommand {}
}
