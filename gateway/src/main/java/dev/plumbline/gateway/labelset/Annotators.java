package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.bias.AnnotatorRecord;
import dev.plumbline.domain.bias.ComparedSubmission;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.tracking.TrackComparison;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Annotators whose labels are in files, beside one set of truth. Each image that is listed for an annotator is a submission, in the
 * order of the file; images that the truth does not have are left out, for nothing is known of them. Where most of what is listed has no
 * label at all, the list is that of a data set and not of what the annotator was given; then images without labels are left out as well.
 */
public final class Annotators {

    private final LabelSet truth;
    private final Map<String, LabelledFrame> truthFrames = new LinkedHashMap<>();
    private final Map<String, AnnotatorRecord> records = new LinkedHashMap<>();

    public Annotators(LabelSet truth) {
        this.truth = truth;
        truth.frames().forEach(frame -> truthFrames.put(frame.name(), frame));
    }

    /**
     * @param name whose labels these are, unless annotations name an {@code annotator} themselves; images without any annotation are
     *             then nobody's
     * @return how many images were compared
     */
    public int observe(String name, LabelSet labels) {
        int compared = 0;
        for (Map.Entry<String, List<LabelledFrame>> entry :
                byAnnotator(name, labels.calledAsIn(truth)).entrySet()) {
            compared += observe(entry.getKey(), entry.getValue(), labels.categories());
        }
        return compared;
    }

    /** In the order in which annotators came up. */
    public Map<String, List<Finding>> findings() {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        records.forEach((name, record) -> findings.put(name, record.findings()));
        return findings;
    }

    private int observe(String name, List<LabelledFrame> frames, List<String> categories) {
        List<LabelledFrame> given = given(frames);
        List<LabelledFrame> wanted = given.stream()
                .map(frame -> Objects.requireNonNull(truthFrames.get(frame.name())))
                .toList();
        LabelSet truths = new LabelSet(wanted, truth.categories(), truth.skeletons());
        LabelSet labels = new LabelSet(given, categories, Map.of());
        LabelSetScore score = LabelSetScore.of(truths, labels, Comparison.PAIRING);
        Map<String, FrameTracking> tracking = tracking(truths, labels);
        AnnotatorRecord record = records.getOrDefault(name, AnnotatorRecord.EMPTY);
        for (int i = 0; i < given.size(); i++) {
            String frame = given.get(i).name();
            ComparedSubmission compared = Comparison.of(
                    frame,
                    wanted.get(i).labels(),
                    given.get(i).labels(),
                    score.frames().get(i).score());
            FrameTracking tracked = tracking.get(frame);
            record = record.observe(
                    tracked == null ? compared : compared.withTracks(tracked.links(), tracked.mistakes()));
        }
        records.put(name, record);
        return given.size();
    }

    /** By frame; nothing where the labels have no tracks, or the truth none. */
    private static Map<String, FrameTracking> tracking(LabelSet truths, LabelSet labels) {
        Map<String, FrameTracking> byFrame = new HashMap<>();
        if (labels.frames().stream().noneMatch(LabelledSequence::hasTrack)) {
            return byFrame;
        }
        Ontology ontology = ImpliedOntology.of(truths, labels);
        for (LabelledSequence sequence : LabelledSequence.of(truths, labels)) {
            List<FrameToScore> work = sequence.frames().stream()
                    .map(pair -> LabelSetScore.work(pair.truth(), pair.labels(), ontology))
                    .toList();
            List<FrameTracking> frames =
                    TrackComparison.of(work, ontology, Comparison.FOLLOWING).frames();
            for (int i = 0; i < frames.size(); i++) {
                byFrame.put(sequence.frames().get(i).truth().name(), frames.get(i));
            }
        }
        return byFrame;
    }

    private List<LabelledFrame> given(List<LabelledFrame> frames) {
        List<LabelledFrame> known = frames.stream()
                .filter(frame -> truthFrames.containsKey(frame.name()))
                .toList();
        List<LabelledFrame> drawnOn =
                known.stream().filter(frame -> !frame.objects().isEmpty()).toList();
        long withObjects = known.stream()
                .filter(frame -> !Objects.requireNonNull(truthFrames.get(frame.name()))
                        .singles()
                        .isEmpty())
                .count();
        return 2L * drawnOn.size() < withObjects ? drawnOn : known;
    }

    private static Map<String, List<LabelledFrame>> byAnnotator(String name, LabelSet labels) {
        boolean named = labels.frames().stream()
                .flatMap(frame -> frame.objects().stream())
                .anyMatch(object -> object.annotator() != null);
        if (!named) {
            return Map.of(name, labels.frames());
        }
        Map<String, List<LabelledFrame>> frames = new LinkedHashMap<>();
        for (LabelledFrame frame : labels.frames()) {
            Map<String, List<LabelledObject>> objects = new LinkedHashMap<>();
            frame.objects()
                    .forEach(object -> objects.computeIfAbsent(
                                    Objects.requireNonNullElse(object.annotator(), name), _ -> new ArrayList<>())
                            .add(object));
            objects.forEach((annotator, theirs) -> frames.computeIfAbsent(annotator, _ -> new ArrayList<>())
                    .add(new LabelledFrame(
                            frame.name(), frame.size(), theirs, frame.scene(), frame.number(), frame.whole())));
        }
        return frames;
    }
}
