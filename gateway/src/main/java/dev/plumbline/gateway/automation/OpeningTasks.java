package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Opens the task of one person, one frame and one project, under an id that follows from them. */
final class OpeningTasks {
    private static final int ID_BYTES = 10;

    private final ReadSide read;

    OpeningTasks(ReadSide read) {
        this.read = read;
    }

    Optional<Command> open(ProjectDoc project, PersonId annotator, FrameId frame) {
        return read.get(Projections.FRAMES, frame.value())
                .map(card -> new OpenTask(
                        id(project.id(), annotator, frame),
                        project.id(),
                        project.benchmark(),
                        annotator,
                        frame,
                        card.image().width(),
                        card.image().height(),
                        project.ontology(),
                        project.ontologyVersion()));
    }

    /** The first attempt's id: the same however often, and wherever, it is worked out. */
    static TaskId id(ProjectId project, PersonId annotator, FrameId frame) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest("%s/%s/%s/1".formatted(project, annotator, frame).getBytes(StandardCharsets.UTF_8));
            return new TaskId("t-" + HexFormat.of().formatHex(hash, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
