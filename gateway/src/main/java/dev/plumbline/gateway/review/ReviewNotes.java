package dev.plumbline.gateway.review;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.Feedback;
import dev.plumbline.domain.feedback.FeedbackCommand.GiveNote;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.projections.task.TaskDoc;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A disagreement as a note on the canvas, at the place that it is about. */
public final class ReviewNotes {
    private ReviewNotes() {}

    /** Follows from what it is about: the note of a disagreement is one note, however often it is given. */
    public static NoteId id(TaskId task, DisagreementId disagreement) {
        var about = task + "/" + disagreement;
        return new NoteId("n-" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param correction the labels as they should be: what is missed is only there */
    public static GiveNote of(
            TaskDoc task,
            PersonId reviewer,
            ReviewItem item,
            Disagreement disagreement,
            Labels submitted,
            Labels correction) {
        return new GiveNote(
                id(task.id(), disagreement.id()),
                task.id(),
                reviewer,
                anchor(task, item, submitted, correction),
                text(disagreement),
                disagreement.clause());
    }

    private static String text(Disagreement disagreement) {
        var reading = disagreement.reading();
        var text = reading == null ? disagreement.note() : disagreement.note() + "\nCorrect: " + reading;
        return text.length() <= Feedback.MAX_TEXT ? text : text.substring(0, Feedback.MAX_TEXT - 1) + "…";
    }

    private static Anchor anchor(TaskDoc task, ReviewItem item, Labels submitted, Labels correction) {
        if (item.isScene()) {
            return new Anchor.Point(0, 0);
        }
        var labels = item.isLabel() ? submitted : correction;
        var label = new LabelId(item.subject());
        int at = labels.indexOf(label);
        if (at < 0) {
            return new Anchor.Point(0, 0);
        }
        var bounds = labels.objects().get(at).shape().bounds();
        double x = within(bounds.minX() + bounds.width() / 2, task.width());
        double y = within(middle(bounds), task.height());
        return item.isLabel() ? new Anchor.Label(label, x, y) : new Anchor.Point(x, y);
    }

    private static double middle(Bounds bounds) {
        return bounds.minY() + bounds.height() / 2;
    }

    private static double within(double value, int size) {
        return Math.min(size, Math.max(0, value));
    }
}
