package dev.plumbline.gateway.tracking;

import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.tracking.TrackComparison;
import dev.plumbline.domain.tracking.TrackFault;
import dev.plumbline.domain.tracking.TrackScore;
import dev.plumbline.gateway.labelset.ImpliedOntology;
import dev.plumbline.gateway.labelset.LabelSet;
import dev.plumbline.gateway.labelset.LabelSetScore;
import dev.plumbline.gateway.labelset.LabelledFrame;
import dev.plumbline.gateway.labelset.LabelledSequence;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the tracks of one sequence were kept.
 *
 * @param name        folder of its frames; empty when they are in none
 * @param frames      names in order
 * @param called      the same as people call them: numbers where there are any
 * @param truthClass  tracks of the truth that change their class
 * @param labelClass  tracks of the labels that change their class
 * @param offBy       how many frames later the labels fit clearly better; 0 when they fit best as they are
 */
public record SequenceScore(
        String name,
        List<String> frames,
        List<String> called,
        TrackScore score,
        List<ClassChange> truthClass,
        List<ClassChange> labelClass,
        int offBy) {

    /** By so much IDF1 has to be better with the labels a frame earlier or later to be worth a word. */
    private static final double CLEARLY = 0.1;

    public SequenceScore {
        frames = List.copyOf(frames);
        called = List.copyOf(called);
        truthClass = List.copyOf(truthClass);
        labelClass = List.copyOf(labelClass);
    }

    /**
     * Each sequence in which objects of the truth have tracks, by name. None where the labels have no track anywhere: nothing can be said of
     * identities that were not given.
     *
     * @throws Refused where a track is on a frame twice, as when several annotators drew it
     */
    public static List<SequenceScore> of(LabelSet truth, LabelSet labels, ScoringFunction scoring) throws Refused {
        List<SequenceScore> scores = new ArrayList<>();
        Ontology ontology = ImpliedOntology.of(truth, labels);
        for (LabelledSequence sequence :
                hasTracks(labels) ? LabelledSequence.of(truth, labels) : List.<LabelledSequence>of()) {
            List<TrackFault> faults = TrackFault.in(shifted(sequence, 0, ontology));
            if (!faults.isEmpty()) {
                throw new Refused(Problem.of(
                        "tracks-invalid",
                        422,
                        "Sequence \"%s\": %s"
                                .formatted(sequence.name(), faults.getFirst().fact()),
                        "Score the labels of one annotator at a time, and give each object a track of its own."));
            }
            scores.add(of(sequence, ontology, scoring));
        }
        return scores;
    }

    public static boolean hasTracks(LabelSet dataset) {
        return dataset.frames().stream().anyMatch(LabelledSequence::hasTrack);
    }

    private static SequenceScore of(LabelledSequence sequence, Ontology ontology, ScoringFunction scoring) {
        TrackScore score = TrackComparison.of(shifted(sequence, 0, ontology), ontology, scoring);
        double best = f1(score) + CLEARLY;
        int offBy = 0;
        for (int shift : best > 1 ? new int[] {} : new int[] {1, -1}) {
            double f1 = f1(TrackComparison.of(shifted(sequence, shift, ontology), ontology, scoring));
            if (f1 >= best) {
                best = f1;
                offBy = shift;
            }
        }
        return new SequenceScore(
                sequence.name(),
                sequence.frames().stream().map(pair -> pair.truth().name()).toList(),
                sequence.frames().stream().map(LabelledSequence.Pair::called).toList(),
                score,
                ClassChange.in(sequence, LabelledSequence.Pair::truth),
                ClassChange.in(sequence, LabelledSequence.Pair::labels),
                offBy);
    }

    private static double f1(TrackScore score) {
        return score.identity().f1().orElse(1);
    }

    /** @param later by how many frames labels are taken to be later than they say */
    private static List<FrameToScore> shifted(LabelledSequence sequence, int later, Ontology ontology) {
        List<LabelledSequence.Pair> frames = sequence.frames();
        return IntStream.range(0, frames.size())
                .mapToObj(i -> {
                    LabelledFrame truth = frames.get(i).truth();
                    LabelledFrame labels = i - later < 0 || i - later >= frames.size()
                            ? new LabelledFrame(truth.name(), null, List.of())
                            : frames.get(i - later).labels();
                    return LabelSetScore.work(truth, labels, ontology);
                })
                .toList();
    }
}
