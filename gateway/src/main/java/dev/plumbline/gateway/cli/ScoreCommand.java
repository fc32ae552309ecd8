package dev.plumbline.gateway.cli;

import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.timing.EventComparison;
import dev.plumbline.gateway.labelset.LabelSet;
import dev.plumbline.gateway.labelset.LabelSetReader;
import dev.plumbline.gateway.labelset.LabelSetReasons;
import dev.plumbline.gateway.labelset.LabelSetScore;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.timing.EventFile;
import dev.plumbline.gateway.tracking.NumberedFrames;
import dev.plumbline.gateway.tracking.SequenceScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline score}: labels against ground truth, files of any format, without a server. */
@Command(
        name = "score",
        description =
                "Scores labels against ground truth, files of any format that docs/formats.md has. The rules are in docs/scoring.md.")
public final class ScoreCommand implements Callable<Integer> {

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "The ground truth.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path truth;

    @Option(names = "--labels", required = true, paramLabel = "FILE", description = "The labels to score.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path labels;

    @Option(
            names = "--scoring",
            defaultValue = "plumbline",
            paramLabel = "NAME|FILE",
            description = "plumbline, cvat, coco, encord, or a file. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String scoring;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private PrintedAnswer printed;

    @Option(names = "--why", description = "Says of each object in words why it did not earn everything.")
    private boolean why;

    @Option(
            names = "--moment-within",
            defaultValue = "0.5",
            paramLabel = "TIME",
            description = "Of timed events: how far apart two moments may be. Default: ${DEFAULT-VALUE}.")
    private double momentWithin;

    @Override
    public Integer call() {
        return printed.print(() -> {
            ScoringFunction function = ScoringChoice.named(scoring);
            if (EventFile.isOne(truth) && EventFile.isOne(labels)) {
                return events(function);
            }
            LabelSet truths = read(truth);
            LabelSet given = sameFrames(truths, read(labels).calledAsIn(truths));
            LabelSetScore score = LabelSetScore.of(truths, given, function);
            warnOfNoArea(truth, truths);
            warnOfNoArea(labels, given);
            Optional<LabelSetReasons> reasons =
                    why ? Optional.of(new LabelSetReasons(truths, given)) : Optional.empty();
            List<SequenceScore> sequences = sequences(truths, given, function);
            return printed.isJson()
                    ? ScoreJson.of(score, reasons, sequences)
                    : ScoreTable.of(score, function.matching(), reasons) + TrackingTable.of(sequences);
        });
    }

    private LabelSet read(Path path) throws Refused {
        return LabelSetReader.readAny(
                path, loss -> printed.beside().printf("warning: %s: %s.%n", path, loss.message()));
    }

    private String events(ScoringFunction function) throws Refused {
        EventComparison comparison = EventComparison.of(
                EventFile.read(truth),
                EventFile.read(labels),
                function.matching().minimumIou(),
                momentWithin);
        return printed.isJson() ? EventsReport.json(comparison) : EventsReport.text(comparison);
    }

    private LabelSet sameFrames(LabelSet truths, LabelSet given) {
        Optional<LabelSet> named = NumberedFrames.named(truths, given);
        if (named.isPresent()) {
            printed.beside()
                    .printf(
                            "warning: %s calls its frames otherwise than %s, so they are paired by their numbers.%n",
                            labels, truth);
        }
        return named.orElse(given);
    }

    private List<SequenceScore> sequences(LabelSet truths, LabelSet given, ScoringFunction function) throws Refused {
        if (SequenceScore.hasTracks(truths) && !SequenceScore.hasTracks(given)) {
            printed.beside().printf("warning: %s has no tracks, so its identities are not scored.%n", labels);
        }
        List<SequenceScore> sequences = SequenceScore.of(truths, given, function);
        for (SequenceScore sequence : sequences) {
            sequence.truthClass()
                    .forEach(change -> printed.beside()
                            .printf(
                                    "warning: %s: %s%n",
                                    truth, change.sentence(sequence.called().get(change.frame()))));
            if (sequence.offBy() != 0) {
                printed.beside()
                        .printf(
                                "warning: %s: the labels fit clearly better one frame %s. Do both files count frames from the same number?%n",
                                labels, sequence.offBy() > 0 ? "later" : "earlier");
            }
        }
        return sequences;
    }

    private void warnOfNoArea(Path file, LabelSet dataset) {
        dataset.frames()
                .forEach(frame -> frame.objects().stream()
                        .filter(object -> object.label().shape() instanceof Region region && Overlap.area(region) == 0)
                        .forEach(object -> printed.beside()
                                .printf(
                                        "warning: %s: annotation %s covers no area, so it shares none.%n",
                                        file, object.id().asText())));
    }
}
