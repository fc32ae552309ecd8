package dev.plumbline.domain.drift;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.ComparedSubmission;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one frame of a calibration says of each skill. A skill that outlines of areas exercise is measured by how far these are too tight or
 * too loose; a missed object says nothing of that. Any other skill is measured by the share of its points that each object earned, and each
 * classification of the frame; what is missed earned nothing.
 */
public final class SkillValues {
    private SkillValues() {}

    /** What a skill is measured by under an ontology: the same for all its runs. */
    public static Unit unit(SkillId skill, Ontology ontology) {
        return ontology.classes().stream().anyMatch(each -> each.skill().equals(skill) && isArea(each))
                ? Unit.OFFSET_PX
                : Unit.SHARE;
    }

    /** By skill; a skill of which the frame says nothing is not there. */
    public static Map<SkillId, List<Double>> of(ComparedSubmission compared, FrameScore score, Ontology ontology) {
        Map<SkillId, List<Double>> values = new TreeMap<>(Comparator.comparing(SkillId::value));
        for (var object : compared.objects()) {
            var deviation = object.deviation();
            if (deviation != null) {
                ontology.objectClass(object.truthClass())
                        .filter(SkillValues::isArea)
                        .ifPresent(each -> add(values, each.skill(), deviation.offsetPx()));
            }
        }
        for (ObjectScore object : score.objects()) {
            addShares(values, object.components(), ontology);
        }
        score.scene().forEach(component -> addShares(values, List.of(component), ontology));
        return values;
    }

    private static void addShares(Map<SkillId, List<Double>> values, List<Component> components, Ontology ontology) {
        Map<SkillId, double[]> sums = new TreeMap<>(Comparator.comparing(SkillId::value));
        for (Component component : components) {
            if (unit(component.skill(), ontology) == Unit.SHARE) {
                double[] sum = sums.computeIfAbsent(component.skill(), _ -> new double[2]);
                sum[0] += component.points();
                sum[1] += component.available();
            }
        }
        sums.forEach((skill, sum) -> {
            if (sum[1] > 0) {
                add(values, skill, Math.clamp(sum[0] / sum[1], 0, 1));
            }
        });
    }

    private static void add(Map<SkillId, List<Double>> values, SkillId skill, double value) {
        values.computeIfAbsent(skill, _ -> new ArrayList<>()).add(value);
    }

    private static boolean isArea(ObjectClass each) {
        return switch (each.shape()) {
            case BOX, ROTATED_BOX, POLYGON, MASK -> true;
            case POLYLINE, KEYPOINTS -> false;
        };
    }
}
