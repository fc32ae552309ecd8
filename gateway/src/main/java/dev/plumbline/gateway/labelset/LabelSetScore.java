package dev.plumbline.gateway.labelset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One set of labels scored against another. Frames are the same when their name is, classes when theirs is.
 * A frame that only the truth has is missed altogether; on a frame that only the labels have, every label is spurious.
 *
 * <p>A crowd is no object to be found. In the truth, a label left over that lies at least half inside a crowd of its class is left out;
 * in the labels, a crowd is left out itself.
 */
public record LabelSetScore(List<Frame> frames) {

    /**
     * @param truthIds ids as in the file of truth, by label
     * @param labelIds ids as in the file of labels, by label
     */
    public record Frame(
            String name, FrameScore score, Map<LabelId, JsonNode> truthIds, Map<LabelId, JsonNode> labelIds) {}

    public LabelSetScore {
        frames = List.copyOf(frames);
    }

    public static LabelSetScore of(LabelSet truth, LabelSet labels, ScoringFunction scoring) {
        Ontology ontology = ImpliedOntology.of(truth, labels);
        Map<String, LabelledFrame> truthFrames = byName(truth);
        Map<String, LabelledFrame> labelFrames = byName(labels);
        Set<String> names = new LinkedHashSet<>(truthFrames.keySet());
        names.addAll(labelFrames.keySet());
        List<Frame> frames = new ArrayList<>();
        for (String name : names) {
            LabelledFrame nothing = new LabelledFrame(name, null, List.of());
            frames.add(frame(
                    truthFrames.getOrDefault(name, nothing),
                    labelFrames.getOrDefault(name, nothing),
                    ontology,
                    scoring));
        }
        return new LabelSetScore(frames);
    }

    public Points total() {
        Points total = Points.NONE;
        for (Frame frame : frames) {
            total = total.plus(frame.score().total());
        }
        return total;
    }

    private static Frame frame(LabelledFrame truth, LabelledFrame labels, Ontology ontology, ScoringFunction scoring) {
        FrameToScore work = work(truth, labels, ontology);
        return new Frame(truth.name(), Scorer.score(work, ontology, scoring), ids(truth), ids(labels));
    }

    /** What of a frame is held against what. */
    public static FrameToScore work(LabelledFrame truth, LabelledFrame labels, Ontology ontology) {
        Map<LabelId, Double> areas = new HashMap<>();
        List<Label> crowds = new ArrayList<>();
        List<Label> singles = new ArrayList<>();
        for (LabelledObject object : truth.objects()) {
            Double area = object.area();
            if (area != null) {
                areas.put(object.label().id(), area);
            }
            (isCrowd(object, ontology) ? crowds : singles).add(object.label());
        }
        FrameSize size = truth.size() != null ? truth.size() : labels.size();
        return new FrameToScore(
                new Labels(singles, truth.scene()), labels.labels(), crowds, keypointAreas(singles, areas), size);
    }

    /** A person without a keypoint is no object of a keypoint task, but one may be placed there: COCO ignores both alike. */
    private static boolean isCrowd(LabelledObject object, Ontology ontology) {
        boolean hasSkeleton = ontology.objectClass(object.label().classKey())
                .map(objectClass -> objectClass.skeleton() != null)
                .orElse(false);
        return object.crowd() || (hasSkeleton && object.label().shape() instanceof Region);
    }

    /** The area of what is outlined is that of its outline. */
    private static Map<LabelId, Double> keypointAreas(List<Label> labels, Map<LabelId, Double> areas) {
        Map<LabelId, Double> ofKeypoints = new HashMap<>();
        for (Label label : labels) {
            Double area = areas.get(label.id());
            if (area != null && label.shape() instanceof Keypoints) {
                ofKeypoints.put(label.id(), area);
            }
        }
        return ofKeypoints;
    }

    private static Map<LabelId, JsonNode> ids(LabelledFrame frame) {
        Map<LabelId, JsonNode> ids = new HashMap<>();
        frame.objects().forEach(object -> ids.put(object.label().id(), object.id()));
        return Map.copyOf(ids);
    }

    private static Map<String, LabelledFrame> byName(LabelSet dataset) {
        Map<String, LabelledFrame> frames = new LinkedHashMap<>();
        dataset.frames().forEach(frame -> frames.put(frame.name(), frame));
        return frames;
    }
}
