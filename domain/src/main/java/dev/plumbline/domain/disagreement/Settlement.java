package dev.plumbline.domain.disagreement;

/** How a suspicion ends. */
public enum Settlement {
    /** The evidence came: the rule sent the person back. */
    SENT_BACK,

    /** Two weeks that were judged since, one after the other, did not bear it out. */
    DISMISSED,

    /** The person went back to shadow in this skill for another cause, and the rule started afresh. */
    OVERTAKEN
}
