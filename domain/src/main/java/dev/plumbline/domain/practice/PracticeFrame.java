package dev.plumbline.domain.practice;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.Ontology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A frame that can be practised on.
 *
 * @param exercised how many of its objects exercise a skill
 */
public record PracticeFrame(FrameId frame, Map<SkillId, Integer> exercised) {
    public PracticeFrame {
        exercised = Map.copyOf(exercised);
    }

    /** What drawing a frame right takes, by its ground truth. */
    public static PracticeFrame of(FrameId frame, Labels truth, Ontology ontology) {
        var exercised = new HashMap<SkillId, Integer>();
        for (var label : truth.objects()) {
            skills(label, ontology).forEach(skill -> exercised.merge(skill, 1, Integer::sum));
        }
        truth.scene()
                .keySet()
                .forEach(path -> AttributePath.find(ontology.scene(), path)
                        .ifPresent(attribute -> exercised.merge(attribute.skill(), 1, Integer::sum)));
        return new PracticeFrame(frame, exercised);
    }

    /** What drawing an object right takes. */
    static Set<SkillId> skills(Label label, Ontology ontology) {
        var skills = new HashSet<SkillId>();
        ontology.objectClass(label.classKey()).ifPresent(c -> {
            skills.add(c.skill());
            skills.add(c.classSkill());
            label.attributes()
                    .keySet()
                    .forEach(path -> AttributePath.find(c.attributes(), path)
                            .ifPresent(attribute -> skills.add(attribute.skill())));
        });
        return skills;
    }

    int of(SkillId skill) {
        return exercised.getOrDefault(skill, 0);
    }
}
