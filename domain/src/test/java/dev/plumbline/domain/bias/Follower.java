package dev.plumbline.domain.bias;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.tracking.TrackComparison;
import dev.plumbline.domain.tracking.TrackScore.FrameTracking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How somebody follows {@value #OBJECTS} objects through a sequence. Each is a chance on each frame.
 *
 * @param losing     that an object gets no label; it has its track again when it is found
 * @param forgetting that an object goes on under a new track
 * @param slipping   that a label is of a wrong track for this frame alone
 * @param exchanging that two objects exchange their tracks, on each frame
 */
record Follower(double losing, double forgetting, double slipping, double exchanging) {

    static final int OBJECTS = 5;
    static final Follower PERFECT = new Follower(0, 0, 0, 0);

    private static final Ontology NO_CLASSES = new Ontology(new OntologyId("o"), "", 1, List.of(), List.of());

    Follower losing(double chance) {
        return new Follower(chance, forgetting, slipping, exchanging);
    }

    Follower forgetting(double chance) {
        return new Follower(losing, chance, slipping, exchanging);
    }

    Follower slipping(double chance) {
        return new Follower(losing, forgetting, chance, exchanging);
    }

    Follower exchanging(double chance) {
        return new Follower(losing, forgetting, slipping, chance);
    }

    /** One submission for each frame. */
    List<ComparedSubmission> follow(int frames, Random random) {
        List<Integer> tracks = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        int next = OBJECTS;
        List<FrameToScore> work = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            List<Label> truth = new ArrayList<>();
            List<Label> labels = new ArrayList<>();
            if (random.nextDouble() < exchanging) {
                int first = random.nextInt(OBJECTS);
                Collections.swap(tracks, first, (first + 1 + random.nextInt(OBJECTS - 1)) % OBJECTS);
            }
            for (int object = 0; object < OBJECTS; object++) {
                Box box = new Box(100 * object, 3 * frame, 90, 90);
                truth.add(label(object, box));
                if (random.nextDouble() < forgetting) {
                    tracks.set(object, next++);
                }
                if (random.nextDouble() >= losing) {
                    labels.add(label(random.nextDouble() < slipping ? next++ : tracks.get(object), box));
                }
            }
            work.add(new FrameToScore(new Labels(truth, Map.of()), new Labels(labels, Map.of()), null));
        }
        List<FrameTracking> tracked =
                TrackComparison.of(work, NO_CLASSES, Comparison.FOLLOWING).frames();
        List<ComparedSubmission> submissions = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            submissions.add(ComparedSubmission.of(String.valueOf(frame), List.of())
                    .withTracks(tracked.get(frame).links(), tracked.get(frame).mistakes()));
        }
        return submissions;
    }

    /** Share of annotators, 0 to 1, of whom anything is found after all frames. */
    double found(int annotators, int frames, Random random) {
        int found = 0;
        for (int i = 0; i < annotators; i++) {
            AnnotatorRecord record = AnnotatorRecord.EMPTY;
            for (ComparedSubmission submission : follow(frames, random)) {
                record = record.observe(submission);
            }
            found += record.findings().stream().anyMatch(Crowd.kind(Finding.Kind.IDENTITY)) ? 1 : 0;
        }
        return (double) found / annotators;
    }

    /** Share of annotators, 0 to 1, of whom anything is ever found, looking after each frame. */
    double everFound(int annotators, int frames, Random random) {
        int found = 0;
        for (int i = 0; i < annotators; i++) {
            AnnotatorRecord record = AnnotatorRecord.EMPTY;
            boolean ever = false;
            for (ComparedSubmission submission : follow(frames, random)) {
                record = record.observe(submission);
                ever = ever || !record.findings().isEmpty();
            }
            found += ever ? 1 : 0;
        }
        return (double) found / annotators;
    }

    private static Label label(int track, Box box) {
        return new Label(new LabelId("l" + track), "car", box, Map.of(), String.valueOf(track));
    }
}
