package dev.plumbline.domain.ramp;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import java.util.Locale;

public sealed interface RampRejection extends Rejection {
    record PersonUnknown(PersonId person) implements RampRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "person-unknown", UNKNOWN, "There is no person %s.".formatted(person), "Add the person first.");
        }
    }

    record SpecUnknown(SpecId spec) implements RampRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "spec-unknown",
                    UNKNOWN,
                    "There is no published spec %s.".formatted(spec),
                    "Choose one from the list of specs, or publish its first version.");
        }
    }

    record NotEnrolled(PersonId person, SkillId skill) implements RampRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-enrolled",
                    CONFLICT,
                    "%s has not begun with the skill %s.".formatted(person, skill),
                    "Enrol the person in the spec that teaches it.");
        }
    }

    /** No stage is skipped, whatever is shown. */
    record StageSkipped(PersonId person, SkillId skill, Stage stage, Stage wanted) implements RampRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stage-skipped",
                    CONFLICT,
                    "%s is at the stage %s of the skill %s, which does not lead to %s."
                            .formatted(person, name(stage), skill, name(wanted)),
                    "Let them go through the stages between.");
        }

        private static String name(Stage stage) {
            return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
