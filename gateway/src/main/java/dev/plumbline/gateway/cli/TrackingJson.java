package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.tracking.TrackReasons;
import dev.plumbline.domain.tracking.TrackScore;
import dev.plumbline.domain.tracking.TrackScore.Change;
import dev.plumbline.domain.tracking.TrackScore.Invention;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import dev.plumbline.gateway.tracking.ClassChange;
import dev.plumbline.gateway.tracking.SequenceScore;
import java.util.List;
import java.util.OptionalDouble;

/** Identities for programs to read; docs/scoring.md says what each field is. */
final class TrackingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TrackingJson() {}

    static ObjectNode of(List<SequenceScore> sequences) {
        ObjectNode root = JSON.objectNode();
        ArrayNode nodes = root.putArray("sequences");
        sequences.forEach(sequence -> nodes.add(sequence(sequence)));
        TrackScore all =
                TrackScore.all(sequences.stream().map(SequenceScore::score).toList());
        root.set("total", measures(JSON.objectNode(), all));
        return root;
    }

    private static ObjectNode sequence(SequenceScore sequence) {
        ObjectNode node = JSON.objectNode().put("sequence", sequence.name());
        measures(node, sequence.score());
        ArrayNode tracks = node.putArray("tracks");
        sequence.score().tracks().forEach(track -> tracks.add(track(track, sequence)));
        ArrayNode inventions = node.putArray("onNoObject");
        for (Invention invention : sequence.score().inventions()) {
            inventions
                    .addObject()
                    .put("track", invention.track())
                    .put("class", invention.classKey())
                    .put("frames", invention.frames());
        }
        ArrayNode classes = node.putArray("classChanges");
        for (ClassChange change : sequence.labelClass()) {
            classes.addObject()
                    .put("frame", sequence.frames().get(change.frame()))
                    .put("track", change.track())
                    .put("from", change.from())
                    .put("to", change.to());
        }
        return node;
    }

    private static ObjectNode measures(ObjectNode node, TrackScore score) {
        node.put("frames", score.frames().size());
        put(node, "idf1", score.identity().f1());
        put(node, "idp", score.identity().precision());
        put(node, "idr", score.identity().recall());
        node.put("switches", score.switches()).put("fragmentations", score.fragments());
        put(node, "mota", score.mota());
        put(node, "motp", score.motp());
        return node.put("objects", score.tracks().size())
                .put("mostlyTracked", score.mostlyTracked())
                .put("mostlyLost", score.mostlyLost())
                .put("matched", score.matched())
                .put("missed", score.missed())
                .put("spurious", score.spurious());
    }

    private static ObjectNode track(ObjectTracking track, SequenceScore sequence) {
        ObjectNode node = JSON.objectNode()
                .put("truth", track.track())
                .put("label", track.own())
                .put("class", track.classKey())
                .put("frames", track.frames())
                .put("matched", track.matched())
                .put("right", track.right())
                .put("fragmentations", track.fragments());
        ArrayNode switches = node.putArray("switches");
        for (Change change : sequence.score().changes()) {
            if (change.object().equals(track.track())) {
                switches.addObject()
                        .put("frame", sequence.frames().get(change.frame()))
                        .put("from", change.from())
                        .put("to", change.to());
            }
        }
        TrackReasons.of(track, sequence.score(), sequence.called()::get).forEach(node.putArray("why")::add);
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble share) {
        share.ifPresentOrElse(number -> node.put(name, number), () -> node.putNull(name));
    }
}
