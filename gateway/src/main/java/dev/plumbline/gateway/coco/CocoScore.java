package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One COCO file scored against another. Frames are the same when their {@code file_name} is, classes when their category's name is.
 * A frame that only the truth has is missed altogether; on a frame that only the labels have, every label is spurious.
 *
 * <p>A crowd is no object to be found. In the truth, a label left over that lies at least half inside a crowd of its class is left out;
 * in the labels, a crowd is left out itself.
 */
public record CocoScore(List<Frame> frames) {

    private static final double MOSTLY = 0.5;

    /**
     * @param truthIds ids as in the file of truth, by label
     * @param labelIds ids as in the file of labels, by label
     */
    public record Frame(
            String name, FrameScore score, Map<LabelId, JsonNode> truthIds, Map<LabelId, JsonNode> labelIds) {}

    public CocoScore {
        frames = List.copyOf(frames);
    }

    public static CocoScore of(CocoDataset truth, CocoDataset labels, ScoringFunction scoring) {
        Ontology ontology = CocoOntology.of(truth, labels);
        Map<String, CocoFrame> truthFrames = byName(truth);
        Map<String, CocoFrame> labelFrames = byName(labels);
        Set<String> names = new LinkedHashSet<>(truthFrames.keySet());
        names.addAll(labelFrames.keySet());
        List<Frame> frames = new ArrayList<>();
        for (String name : names) {
            CocoFrame nothing = new CocoFrame(name, List.of());
            frames.add(frame(
                    truthFrames.getOrDefault(name, nothing),
                    labelFrames.getOrDefault(name, nothing),
                    ontology,
                    scoring));
        }
        return new CocoScore(frames);
    }

    public Points total() {
        Points total = Points.NONE;
        for (Frame frame : frames) {
            total = total.plus(frame.score().total());
        }
        return total;
    }

    private static Frame frame(CocoFrame truth, CocoFrame labels, Ontology ontology, ScoringFunction scoring) {
        Labels wanted = truth.labels();
        Labels given = labels.labels();
        FrameScore score = Scorer.score(wanted, given, ontology, scoring);
        Set<LabelId> inCrowds = leftOverInCrowds(truth.crowds(), given, score);
        if (!inCrowds.isEmpty()) {
            List<Label> rest = given.objects().stream()
                    .filter(label -> !inCrowds.contains(label.id()))
                    .toList();
            score = Scorer.score(wanted, new Labels(rest, Map.of()), ontology, scoring);
        }
        return new Frame(truth.name(), score, ids(truth), ids(labels));
    }

    private static Set<LabelId> leftOverInCrowds(List<CocoObject> crowds, Labels given, FrameScore score) {
        Set<LabelId> leftOver = new HashSet<>();
        if (crowds.isEmpty()) {
            return leftOver;
        }
        for (ObjectScore object : score.objects()) {
            if (object.outcome() == Outcome.SPURIOUS && object.label() != null) {
                leftOver.add(object.label());
            }
        }
        Set<LabelId> inside = new HashSet<>();
        for (Label label : given.objects()) {
            if (leftOver.contains(label.id())
                    && crowds.stream().anyMatch(crowd -> isMostlyInside(label, crowd.label()))) {
                inside.add(label.id());
            }
        }
        return inside;
    }

    private static boolean isMostlyInside(Label label, Label crowd) {
        if (!label.classKey().equals(crowd.classKey())
                || !(label.shape() instanceof Region shape)
                || !(crowd.shape() instanceof Region region)
                || !shape.bounds().touches(region.bounds())) {
            return false;
        }
        Overlap overlap = Overlap.of(shape, region);
        return overlap.first() > 0 && overlap.both() >= MOSTLY * overlap.first();
    }

    private static Map<LabelId, JsonNode> ids(CocoFrame frame) {
        Map<LabelId, JsonNode> ids = new HashMap<>();
        frame.objects().forEach(object -> ids.put(object.label().id(), object.id()));
        return Map.copyOf(ids);
    }

    private static Map<String, CocoFrame> byName(CocoDataset dataset) {
        Map<String, CocoFrame> frames = new LinkedHashMap<>();
        dataset.frames().forEach(frame -> frames.put(frame.name(), frame));
        return frames;
    }
}
