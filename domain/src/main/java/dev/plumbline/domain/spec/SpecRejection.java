package dev.plumbline.domain.spec;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import java.util.List;

public sealed interface SpecRejection extends Rejection {
    record SpecInvalid(SpecId spec, List<Fault> faults) implements SpecRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "spec-invalid",
                    INVALID,
                    "Spec %s, at %s: %s"
                            .formatted(
                                    spec,
                                    faults.getFirst().at(),
                                    faults.getFirst().fact()),
                    "Correct what is listed; nothing was published.");
        }
    }

    record VersionNotLater(SpecId spec, SpecVersion version, SpecVersion latest) implements SpecRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "version-not-later",
                    CONFLICT,
                    "Spec %s is at version %s, so %s is not a later one.".formatted(spec, latest, version),
                    "Load the latest version, make your change there and publish it under a later version.");
        }
    }

    record StepTooSmall(SpecId spec, SpecVersion version, SpecVersion latest, SpecVersion least)
            implements SpecRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "step-too-small",
                    CONFLICT,
                    "What changes in spec %s after version %s is more than the step to %s says; the least version for it is %s."
                            .formatted(spec, latest, version, least),
                    "Publish it as that version or a later one.");
        }
    }

    record SpecUnchanged(SpecId spec, SpecVersion version, SpecVersion latest) implements SpecRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "spec-unchanged",
                    CONFLICT,
                    "Version %s of spec %s would say what version %s says.".formatted(version, spec, latest),
                    "Publish a version when there is something to change.");
        }
    }

    record SkillTaughtElsewhere(SkillId skill, SpecId spec, SpecId other) implements SpecRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "skill-taught-elsewhere",
                    CONFLICT,
                    "Skill %s is taught by spec %s, so spec %s cannot teach it, too.".formatted(skill, other, spec),
                    "Name another skill, or publish a version of the other spec that no longer teaches it.");
        }
    }
}
