package dev.plumbline.gateway.imports;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Feature;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.Reduction;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.projections.catalogue.FrameCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes through the frames of a file and says of each what truth would be proposed for it. Gathers what is wrong and what has
 * no counterpart. For one pass; a second one over the same file says the same.
 */
final class TruthCheck {
    /** So many places are told. */
    static final int SHOWN = 100;

    private static final Capabilities OF_TRUTH = Capabilities.all()
            .without(Feature.GROUPS, Feature.Z_ORDER, Feature.CONFIDENCE, Feature.ANNOTATORS, Feature.CROWD);

    private final FrameNames names;
    private final Ontology ontology;
    private final Capabilities can;
    private final Function<FrameId, Map<String, Value>> scenes;
    private final Reduction reduction = new Reduction("Ground truth", OF_TRUTH);
    private final Tally tally = new Tally();
    private final Set<FrameId> met = new HashSet<>();
    private final List<Place> problems = new ArrayList<>();
    private long wrong;
    private long frames;

    /** What is to be proposed for a frame. */
    record Truth(FrameId frame, Labels labels) {}

    /**
     * @param can    what the file's format can say
     * @param scenes what is said of a frame as a whole so far
     */
    TruthCheck(FrameNames names, Ontology ontology, Capabilities can, Function<FrameId, Map<String, Value>> scenes) {
        this.names = names;
        this.ontology = ontology;
        this.can = can;
        this.scenes = scenes;
    }

    /** Nothing when the frame is left as it is. */
    Optional<Truth> next(Frame given) {
        frames++;
        Frame frame = reduction.frame(given);
        if (frame == null || given.annotations().isEmpty()) {
            tally.bare();
            return Optional.empty();
        }
        FrameCard card;
        try {
            card = found(frame);
        } catch (IllegalArgumentException e) {
            fault("/" + frame.name(), "%s %s".formatted(frame.name(), e.getMessage()));
            return Optional.empty();
        }
        return new FileFrame(frame, ontology, can, card.image().size(), tally)
                .labels(scenes.apply(card.id()), this::fault)
                .map(labels -> new Truth(card.id(), labels));
    }

    private FrameCard found(Frame frame) {
        var card = names.find(frame.name());
        var size = frame.size();
        if (size != null && !size.equals(card.image().size())) {
            throw new IllegalArgumentException("is %d × %d px in the file and %d × %d px in the dataset."
                    .formatted(
                            size.width(),
                            size.height(),
                            card.image().width(),
                            card.image().height()));
        }
        if (!met.add(card.id())) {
            throw new IllegalArgumentException("is a frame that the file had before; the first of them counts.");
        }
        return card;
    }

    void fault(String at, String detail) {
        wrong++;
        if (problems.size() < SHOWN) {
            problems.add(new Place(at, detail));
        }
    }

    /** How much cannot be taken. */
    long wrong() {
        return wrong;
    }

    List<Place> problems() {
        return problems;
    }

    /** @param unread what the file's format has and nobody here */
    List<Unmet> unmet(List<Loss> unread) {
        return tally.unmet(
                Stream.concat(unread.stream(), reduction.losses().stream()).toList());
    }

    /** How many were read. */
    long frames() {
        return frames;
    }
}
