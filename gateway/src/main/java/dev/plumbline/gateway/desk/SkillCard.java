package dev.plumbline.gateway.desk;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One skill of one person: where they are, and what is missing for the next stage.
 *
 * @param since       the day on which the stage began
 * @param position    of the event that took them there
 * @param version     of the spec that they passed the test of; null before
 * @param blockedBy   what kept them here when it was looked at last
 * @param graded      the graded set they are at; null at other stages, and while none is drawn
 * @param retest      the re-test that is to renew the certificate; null while none is drawn
 * @param waiting     what they are to be given and are not; null where there is nothing of the kind
 * @param shadow      how far shadow is; null at other stages
 * @param certificate the latest; null before the first
 */
public record SkillCard(
        SkillId skill,
        Stage stage,
        State state,
        LocalDate since,
        long position,
        @Nullable SpecVersion version,
        List<Obstacle> blockedBy,
        @Nullable Graded graded,
        @Nullable Graded retest,
        @Nullable Waiting waiting,
        @Nullable Shadow shadow,
        @Nullable CertificateCard certificate) {

    /** Whether somebody has to do something about it, at a glance. */
    public enum State {
        /** They go their way. */
        UNDER_WAY,
        /** Something keeps them here that does not pass with time. */
        BLOCKED,
        /** They were sent back to shadow. */
        SENT_BACK,
        CERTIFIED,
        /** The certificate has to be renewed. */
        DUE,
        /** The certificate ended. */
        EXPIRED
    }

    /** @param submitted of the frames */
    public record Graded(ProjectId project, int submitted, int frames) {}

    /**
     * A graded set or a re-test that is not drawn: by itself it is drawn once, when it falls due.
     *
     * @param project null where the spec has none for it
     * @param frames  that it needs and that they have never seen
     */
    public record Waiting(@Nullable ProjectId project, int frames) {}

    /**
     * @param until    it lasts at least up to this day
     * @param reviewed objects since it began
     * @param needed   at least so many of them
     * @param highest  rate of disagreement with which they go on, 0 to 1
     */
    public record Shadow(
            @Nullable ProjectId project, LocalDate until, int reviewed, int disagreed, int needed, double highest) {}

    public SkillCard {
        blockedBy = List.copyOf(blockedBy);
    }
}
