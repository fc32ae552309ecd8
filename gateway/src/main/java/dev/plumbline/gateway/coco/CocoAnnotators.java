package dev.plumbline.gateway.coco;

import dev.plumbline.domain.bias.AnnotatorRecord;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Annotators whose labels are in COCO files, beside one file of truth. Each image that is listed for an annotator is a submission, in the
 * order of the file; images that the truth does not have are left out, for nothing is known of them. Where most of what is listed has no
 * label at all, the list is that of a data set and not of what the annotator was given; then images without labels are left out as well.
 */
public final class CocoAnnotators {

    private final CocoDataset truth;
    private final Map<String, CocoFrame> truthFrames = new LinkedHashMap<>();
    private final Map<String, AnnotatorRecord> records = new LinkedHashMap<>();

    public CocoAnnotators(CocoDataset truth) {
        this.truth = truth;
        truth.frames().forEach(frame -> truthFrames.put(frame.name(), frame));
    }

    /**
     * @param name whose labels these are, unless annotations name an {@code annotator} themselves; images without any annotation are
     *             then nobody's
     * @return how many images were compared
     */
    public int observe(String name, CocoDataset labels) {
        int compared = 0;
        for (Map.Entry<String, List<CocoFrame>> entry :
                byAnnotator(name, labels).entrySet()) {
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

    private int observe(String name, List<CocoFrame> frames, List<String> categories) {
        List<CocoFrame> given = given(frames);
        List<CocoFrame> wanted = given.stream()
                .map(frame -> Objects.requireNonNull(truthFrames.get(frame.name())))
                .toList();
        CocoScore score = CocoScore.of(
                new CocoDataset(wanted, truth.categories(), truth.skeletons()),
                new CocoDataset(given, categories, Map.of()),
                Comparison.PAIRING);
        AnnotatorRecord record = records.getOrDefault(name, AnnotatorRecord.EMPTY);
        for (int i = 0; i < given.size(); i++) {
            record = record.observe(Comparison.of(
                    given.get(i).name(),
                    wanted.get(i).labels(),
                    given.get(i).labels(),
                    score.frames().get(i).score()));
        }
        records.put(name, record);
        return given.size();
    }

    private List<CocoFrame> given(List<CocoFrame> frames) {
        List<CocoFrame> known = frames.stream()
                .filter(frame -> truthFrames.containsKey(frame.name()))
                .toList();
        List<CocoFrame> drawnOn =
                known.stream().filter(frame -> !frame.objects().isEmpty()).toList();
        long withObjects = known.stream()
                .filter(frame -> !Objects.requireNonNull(truthFrames.get(frame.name()))
                        .singles()
                        .isEmpty())
                .count();
        return 2L * drawnOn.size() < withObjects ? drawnOn : known;
    }

    private static Map<String, List<CocoFrame>> byAnnotator(String name, CocoDataset labels) {
        boolean named = labels.frames().stream()
                .flatMap(frame -> frame.objects().stream())
                .anyMatch(object -> object.annotator() != null);
        if (!named) {
            return Map.of(name, labels.frames());
        }
        Map<String, List<CocoFrame>> frames = new LinkedHashMap<>();
        for (CocoFrame frame : labels.frames()) {
            Map<String, List<CocoObject>> objects = new LinkedHashMap<>();
            frame.objects()
                    .forEach(object -> objects.computeIfAbsent(
                                    Objects.requireNonNullElse(object.annotator(), name), _ -> new ArrayList<>())
                            .add(object));
            objects.forEach((annotator, theirs) -> frames.computeIfAbsent(annotator, _ -> new ArrayList<>())
                    .add(new CocoFrame(frame.name(), frame.size(), theirs)));
        }
        return frames;
    }
}
