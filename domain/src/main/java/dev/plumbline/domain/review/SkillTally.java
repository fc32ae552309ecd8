package dev.plumbline.domain.review;

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
 * Counts a review per skill. An item counts once as reviewed for every skill it exercised (outline, class and each
 * answered attribute of a label; the classification of a scene value) and for every skill that was found wanting on it,
 * and once as disagreed for each of the latter. A missed object counts for the skills its disagreements name.
 */
public final class SkillTally {
    private final Labels submission;
    private final Ontology ontology;

    public SkillTally(Labels submission, Ontology ontology) {
        this.submission = submission;
        this.ontology = ontology;
    }

    public Map<SkillId, Tally> of(Decisions decisions) {
        var tallies = new HashMap<SkillId, Tally>();
        decisions.byItem().forEach((item, decision) -> {
            var wanting = new HashSet<SkillId>();
            decision.disagreements().forEach(d -> wanting.add(d.skill()));
            var reviewed = new HashSet<>(exercised(item));
            reviewed.addAll(wanting);
            for (var skill : reviewed) {
                tallies.merge(skill, new Tally(1, wanting.contains(skill) ? 1 : 0), Tally::plus);
            }
        });
        return tallies;
    }

    private Set<SkillId> exercised(ReviewItem item) {
        if (item.isLabel()) {
            return submission.objects().stream()
                    .filter(label -> label.id().value().equals(item.subject()))
                    .findFirst()
                    .map(this::exercised)
                    .orElse(Set.of());
        }
        return item.isScene()
                ? AttributePath.find(ontology.scene(), item.subject())
                        .map(a -> Set.of(a.skill()))
                        .orElse(Set.of())
                : Set.of();
    }

    private Set<SkillId> exercised(Label label) {
        var skills = new HashSet<SkillId>();
        ontology.objectClass(label.classKey()).ifPresent(c -> {
            skills.add(c.skill());
            skills.add(c.classSkill());
            label.attributes()
                    .keySet()
                    .forEach(path -> AttributePath.find(c.attributes(), path).ifPresent(a -> skills.add(a.skill())));
        });
        return skills;
    }
}
