package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Optional;

/** Opens the task of one person, one frame and one project, under an id that follows from them. */
final class OpeningTasks {
    private final ReadSide read;

    OpeningTasks(ReadSide read) {
        this.read = read;
    }

    Optional<Command> open(ProjectDoc project, PersonId annotator, FrameId frame) {
        return read.get(Projections.FRAMES, frame.value())
                .map(card -> new OpenTask(
                        TaskIds.of(project.id(), annotator, frame),
                        project.id(),
                        project.benchmark(),
                        annotator,
                        frame,
                        card.image().width(),
                        card.image().height(),
                        project.ontology(),
                        project.ontologyVersion()));
    }
}
