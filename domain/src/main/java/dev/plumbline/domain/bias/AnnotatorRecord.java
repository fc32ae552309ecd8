package dev.plumbline.domain.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an annotator: the latest {@value #MOST_OBJECTS} objects that were compared with their truth, so its size is
 * bounded however long they work. Immutable; the same submissions in the same order give the same findings.
 *
 * @param objects         in the order in which they were submitted
 * @param forgotten       objects before those, a multiple of {@value Level#BLOCK}
 * @param tracks          of the latest {@value #MOST_TALLIES} submissions in which objects have an identity
 * @param forgottenTracks tallies before those, a multiple of {@value Level#BLOCK}
 * @param scenes          of the latest {@value #MOST_SUBMISSIONS} submissions in which the truth says something of the frame as a whole
 * @param forgottenScenes answers before those, a multiple of {@value Level#BLOCK}
 */
public record AnnotatorRecord(
        List<ComparedObject> objects,
        long forgotten,
        List<TrackTally> tracks,
        long forgottenTracks,
        List<SceneAnswers> scenes,
        long forgottenScenes) {

    public static final int MOST_OBJECTS = 256;
    public static final int MOST_SUBMISSIONS = 64;

    /** Frames of a video come by the hundred and say little each. */
    public static final int MOST_TALLIES = 256;

    /** Of who has submitted nothing. */
    public static final AnnotatorRecord EMPTY = new AnnotatorRecord(List.of(), 0, List.of(), 0, List.of(), 0);

    public AnnotatorRecord {
        objects = List.copyOf(objects);
        tracks = List.copyOf(tracks);
        scenes = List.copyOf(scenes);
    }

    public AnnotatorRecord observe(ComparedSubmission submission) {
        List<ComparedObject> allObjects = joined(objects, submission.objects());
        List<TrackTally> allTracks = submission.links() == 0
                ? tracks
                : joined(tracks, List.of(new TrackTally(submission.name(), submission.links(), submission.switches())));
        List<SceneAnswers> allScenes = submission.scene().isEmpty()
                ? scenes
                : joined(scenes, List.of(new SceneAnswers(submission.name(), submission.scene())));
        int oldObjects = tooMany(allObjects.size(), MOST_OBJECTS);
        int oldTracks = tooMany(allTracks.size(), MOST_TALLIES);
        int oldScenes = tooMany(allScenes.size(), MOST_SUBMISSIONS);
        return new AnnotatorRecord(
                allObjects.subList(oldObjects, allObjects.size()),
                forgotten + oldObjects,
                allTracks.subList(oldTracks, allTracks.size()),
                forgottenTracks + oldTracks,
                allScenes.subList(oldScenes, allScenes.size()),
                forgottenScenes + oldScenes);
    }

    /** What can be said after what was observed; none when nothing stands out. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(new OffsetFindings(readings(Reading::ofOffset)).findings());
        findings.addAll(new ShiftFindings(readings(Reading::ofShiftX), readings(Reading::ofShiftY)).findings());
        findings.addAll(new RateFindings(this).findings());
        return List.copyOf(findings);
    }

    private List<Reading> readings(BiFunction<Long, ComparedObject, @Nullable Reading> measure) {
        return IntStream.range(0, objects.size())
                .mapToObj(i -> measure.apply(forgotten + i, objects.get(i)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        List<T> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    /** Whole blocks, so that questions begin at the same objects after forgetting as before. */
    private static int tooMany(int count, int most) {
        return count <= most ? 0 : Math.ceilDiv(count - most, Level.BLOCK) * Level.BLOCK;
    }
}
