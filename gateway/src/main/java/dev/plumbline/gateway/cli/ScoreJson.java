package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.gateway.labelset.LabelSetReasons;
import dev.plumbline.gateway.labelset.LabelSetScore;
import dev.plumbline.gateway.tracking.SequenceScore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A score for programs to read. Ids are as in the files; what does not exist is null. */
final class ScoreJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Optional<LabelSetReasons> reasons;

    private ScoreJson(Optional<LabelSetReasons> reasons) {
        this.reasons = reasons;
    }

    /**
     * @param reasons   where each object is to say why it did not earn everything
     * @param sequences whose tracks were compared; empty where there are none
     */
    static String of(LabelSetScore score, Optional<LabelSetReasons> reasons, List<SequenceScore> sequences) {
        ObjectNode tree = new ScoreJson(reasons).tree(score);
        if (!sequences.isEmpty()) {
            tree.set("tracking", TrackingJson.of(sequences));
        }
        return AsciiJson.line(tree);
    }

    private ObjectNode tree(LabelSetScore score) {
        ObjectNode root = JSON.objectNode();
        ArrayNode frames = root.putArray("frames");
        score.frames().forEach(frame -> frames.add(frame(frame)));
        Points total = score.total();
        ObjectNode totals =
                root.putObject("total").put("points", total.points()).put("available", total.available());
        total.score().ifPresentOrElse(share -> totals.put("score", share), () -> totals.putNull("score"));
        return root;
    }

    private ObjectNode frame(LabelSetScore.Frame frame) {
        ObjectNode node = JSON.objectNode().put("frame", frame.name());
        ArrayNode objects = node.putArray("objects");
        for (ObjectScore object : frame.score().objects()) {
            objects.add(object(object, frame));
        }
        if (!frame.score().scene().isEmpty()) {
            components(node.putArray("scene"), frame.score().scene());
        }
        return node.put("points", frame.score().points())
                .put("available", frame.score().available());
    }

    private ObjectNode object(ObjectScore object, LabelSetScore.Frame frame) {
        ObjectNode node = JSON.objectNode();
        node.set("truth", id(frame.truthIds(), object.truth()));
        node.set("label", id(frame.labelIds(), object.label()));
        node.put("outcome", object.outcome().name().toLowerCase(Locale.ROOT));
        node.put("iou", object.iou());
        node.putObject("class")
                .put("truth", object.classMatch().truth())
                .put("label", object.classMatch().label())
                .put("correct", object.classMatch().correct());
        components(node.putArray("components"), object.components());
        reasons.ifPresent(why -> why.of(frame, object).forEach(node.putArray("why")::add));
        return node;
    }

    private static void components(ArrayNode to, List<Component> components) {
        for (Component component : components) {
            to.addObject()
                    .put("name", component.name())
                    .put("points", component.points())
                    .put("available", component.available());
        }
    }

    private static JsonNode id(Map<LabelId, JsonNode> ids, @Nullable LabelId label) {
        JsonNode id = label == null ? null : ids.get(label);
        return id == null ? JSON.nullNode() : id;
    }
}
