package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A task's id follows from whose it is. */
public final class TaskIds {
    private static final int ID_BYTES = 10;

    private TaskIds() {}

    /** The first attempt's id: the same however often, and wherever, it is worked out. */
    public static TaskId of(ProjectId project, PersonId annotator, FrameId frame) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest("%s/%s/%s/1".formatted(project, annotator, frame).getBytes(StandardCharsets.UTF_8));
            return new TaskId("t-" + HexFormat.of().formatHex(hash, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
