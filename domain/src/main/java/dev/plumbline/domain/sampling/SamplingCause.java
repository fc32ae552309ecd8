package dev.plumbline.domain.sampling;

/** Why a submission was drawn with the share that it was drawn with. */
public enum SamplingCause {
    /** Its annotator is not in production with every skill that the project exercises: everything is reviewed. */
    SHADOW,
    /** The project's share. */
    SAMPLE,
    /** Its annotator's disagreement may be rising, so more of their work is looked at until that is settled. */
    SUSPICION
}
