package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.List;

/**
 * What speaks for somebody who wants to review under a spec, as it stood when they asked.
 *
 * @param version  of the spec that counts
 * @param credited hours of experience from before, on a manager's word
 * @param measured hours at work under the spec, from events on the server ({@link WorkingTime})
 * @param skills   that the spec teaches, and how it is known that the person understands them
 */
public record Grounds(SpecVersion version, double credited, double measured, List<Comprehension> skills) {

    /**
     * @param proof    that holds for the version
     * @param evidence positions in the log of the events that prove it, ascending; empty for none
     */
    public record Comprehension(SkillId skill, Proof proof, List<Long> evidence) {
        public Comprehension {
            evidence = List.copyOf(evidence);
        }
    }

    public enum Proof {
        NONE,
        /** The spec test was passed, and no version since has touched the skill. */
        SPEC_TEST,
        /** A certificate that is neither due nor suspended. */
        CERTIFICATE
    }

    public Grounds {
        skills = List.copyOf(skills);
    }

    public double hours() {
        return credited + measured;
    }
}
