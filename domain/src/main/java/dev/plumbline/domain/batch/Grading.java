package dev.plumbline.domain.batch;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a finished batch showed of each skill. */
public final class Grading {
    private Grading() {}

    /**
     * @param frames   sums of each frame, by skill
     * @param findings what was found in all of the batch; only what is systematic counts
     * @return in alphabetical order of the skills
     */
    public static List<SkillResult> results(
            Collection<Map<SkillId, SkillSum>> frames, List<Finding> findings, Ontology ontology) {
        var sums = new HashMap<SkillId, SkillSum>();
        frames.forEach(frame -> frame.forEach((skill, sum) -> sums.merge(skill, sum, SkillSum::plus)));
        var systematic = findings.stream().filter(Finding::systematic).toList();
        return sums.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(entry -> new SkillResult(
                        entry.getKey(),
                        entry.getValue().measure(),
                        entry.getValue().value(),
                        entry.getValue().count(),
                        systematic.stream()
                                .filter(finding -> skills(finding, ontology).contains(entry.getKey()))
                                .toList()))
                .toList();
    }

    /** Those that an error shows a lack of. */
    private static Set<SkillId> skills(Finding finding, Ontology ontology) {
        var classes = ontology.classes().stream()
                .filter(each -> finding.objectClass() == null || each.key().equals(finding.objectClass()))
                .toList();
        var skills = new HashSet<SkillId>();
        switch (kind(finding)) {
            case BOUNDARY, SHIFT, SCALE, IDENTITY, DRIFT -> classes.forEach(each -> skills.add(each.skill()));
            case CLASS, MISSED_SMALL -> classes.forEach(each -> skills.add(each.classSkill()));
            case ATTRIBUTE -> {
                if (finding.detail() instanceof Finding.Detail.OfAttribute(var path, var _)) {
                    classes.forEach(each -> add(each, path, skills));
                    AttributePath.find(ontology.scene(), path).ifPresent(scene -> skills.add(scene.skill()));
                }
            }
        }
        return skills;
    }

    /** Of what it is that got worse, where something did. */
    private static Finding.Kind kind(Finding finding) {
        return finding.detail() instanceof Finding.Detail.Of(var of, var _) ? of : finding.kind();
    }

    private static void add(ObjectClass of, String path, Set<SkillId> skills) {
        AttributePath.find(of.attributes(), path).ifPresent(attribute -> skills.add(attribute.skill()));
    }
}
