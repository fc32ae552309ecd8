package dev.plumbline.domain.sampling;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Stage;
import java.util.Collection;
import java.util.Map;

/**
 * How much of somebody's work is reviewed: all of it unless they are in production with every skill that it exercises; else
 * more than usual while their disagreement is under suspicion; else the project's share.
 *
 * @param share 0 to 1
 */
public record ReviewShare(double share, SamplingCause cause) {

    /** @param stages of the annotator; who is nowhere with a skill is not in production with it */
    public static ReviewShare of(
            RampNumbers.Production numbers, Collection<SkillId> skills, Map<SkillId, Stage> stages, boolean suspicion) {
        if (!skills.stream().allMatch(skill -> stages.get(skill) == Stage.PRODUCTION)) {
            return new ReviewShare(1, SamplingCause.SHADOW);
        }
        // A project may look at more by default than it asks for under suspicion.
        return suspicion && numbers.suspicionShare() > numbers.share()
                ? new ReviewShare(numbers.suspicionShare(), SamplingCause.SUSPICION)
                : new ReviewShare(numbers.share(), SamplingCause.SAMPLE);
    }
}
