package dev.plumbline.gateway.reviewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.Share;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calibration sessions as people see them. While one is open, nothing in these tells what anybody decided. */
public final class SessionViews {
    private SessionViews() {}

    /** @param mine whether the reader is invited */
    public record Summary(
            SessionId id,
            ProjectId project,
            String title,
            State state,
            Instant openedAt,
            Instant deadline,
            Person by,
            int items,
            boolean mine,
            List<Progress> invited) {}

    public enum State {
        OPEN,
        CLOSED
    }

    /** @param decided so many of the items */
    public record Progress(Person person, int decided) {}

    /**
     * @param asked  which items the reader has decided, in the order of the session; empty for who is not invited
     * @param result null while the session is open
     */
    public record Session(
            Summary session,
            List<Boolean> asked,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Result result) {}

    /**
     * @param alpha    Krippendorff's, of agreeing or not; null where every decision was the same
     * @param compared items that two or more decided
     */
    public record Result(
            Closing why,
            Instant at,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double alpha,

            int compared,
            List<OfReviewer> reviewers,
            List<OfItem> items) {}

    /** @param standing what the session did to it */
    public record OfReviewer(
            Person person, int decided, FlipView flips, Share withPeers, Share withTruth, Consequence standing) {}

    public enum Consequence {
        NONE,
        LOST,
        REGAINED
    }

    /**
     * @param name  what it is called beside its frame: an object by class and number, a value by its question
     * @param open  whether the reader may look at the submission
     * @param right what the truth says a reviewer ought to say; null where there is none
     */
    public record OfItem(
            int number,
            TaskId task,
            FrameRef frame,
            Person annotator,
            ReviewItem item,
            String name,
            boolean open,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Boolean right,

            List<Decision> decisions) {}

    public record Decision(Person person, boolean agreed, List<Disagreement> disagreements) {}

    /**
     * One item to decide. It says neither whose work it is nor what anybody found.
     *
     * @param number  from 1
     * @param decided whether the reader has decided it
     */
    public record Item(
            int number,
            int of,
            boolean decided,
            FrameRef frame,
            ReviewItem item,
            Labels labels,
            Ontology ontology,
            List<Clause> clauses,
            List<String> phrasings) {}

    /** @param frame that the item is on */
    public record Proposed(
            TaskId task,
            ProjectId project,
            ReviewItem item,
            FrameId frame,
            String frameName,
            boolean repeated,
            boolean known) {}
}
