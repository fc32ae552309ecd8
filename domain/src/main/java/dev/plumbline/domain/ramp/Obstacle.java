package dev.plumbline.domain.ramp;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.bias.Finding;
import java.time.LocalDate;

/** What keeps a person from the next stage of a skill. */
public sealed interface Obstacle {

    /**
     * The graded set was not passed.
     *
     * @param reached 0 to 1
     * @param needed  0 to 1
     */
    record BelowThreshold(Measure measure, double reached, double needed) implements Obstacle {}

    /** Something done wrong again and again, whatever was reached over all: it must be gone on fresh frames. */
    record SystematicError(Finding finding) implements Obstacle {}

    /** @param until shadow lasts at least so long */
    record TooEarly(LocalDate until) implements Obstacle {}

    record TooFewReviewed(int reviewed, int needed) implements Obstacle {}

    /** Reviewers disagree more often of late: the rate of the later half is above that of the earlier, and hardly by chance. */
    record DisagreementRises(double earlier, double later, double p) implements Obstacle {}

    /** @param highest that the project allows */
    record DisagreementTooHigh(double rate, double highest) implements Obstacle {}

    /** A skill that this one builds on is not certified yet. */
    record SkillRequired(SkillId skill, Stage stage) implements Obstacle {}
}
