package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Optional;

/** Opens the task of one person, one frame and one project, under an id that follows from them. */
public final class OpeningTasks {
    private final ReadSide read;

    public OpeningTasks(ReadSide read) {
        this.read = read;
    }

    /** Nothing for a frame that is unknown. */
    public Optional<Command> open(ProjectDoc project, PersonId annotator, FrameId frame) {
        return read.get(Projections.FRAMES, frame.value()).map(card -> open(project, annotator, card));
    }

    public static OpenTask open(ProjectDoc project, PersonId annotator, FrameCard frame) {
        return new OpenTask(
                TaskIds.of(project.id(), annotator, frame.id()),
                project.id(),
                project.benchmark(),
                annotator,
                frame.id(),
                frame.image().width(),
                frame.image().height(),
                project.ontology(),
                project.ontologyVersion());
    }
}
