package dev.plumbline.gateway.recalculation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.recalculation.FinishRecalculation;
import dev.plumbline.domain.score.ScoreCommand.RecordScore;
import dev.plumbline.domain.score.ScoreRejection;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.ReadSide.Stored;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Gives every submission of a project a score of one scoring version. What has one is passed over, so that a run that was
 * broken off is gone on with by running again; a score that is recorded twice is stored once.
 */
final class ProjectRun {
    /** Few, for strokes wait in the same queue of the log. */
    private static final int IN_FLIGHT = 8;

    /** So far projections may fall behind: whoever reads what they just wrote waits for them. */
    private static final long EVENTS_AHEAD = 512;

    private static final Duration READ_SIDE_PATIENCE = Duration.ofSeconds(2);

    /** How a run ends. */
    enum End {
        FINISHED,
        /** The project has another scoring by now. */
        SUPERSEDED,
        /** Broken off, by the server's end or because another gateway has taken over. */
        BROKEN_OFF
    }

    private record Page(int scored, int unscored, int recorded, long position, boolean superseded) {}

    private final ReadSide read;
    private final Commands commands;
    private final PersonId actor;
    private final ProjectDoc project;
    private final ScoringFunction scoring;
    private final Rescoring rescoring;
    private final RecalculationMeters meters;
    private final String correlation;
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);

    ProjectRun(ReadSide read, Commands commands, PersonId actor, ProjectDoc project, RecalculationMeters meters) {
        this.read = read;
        this.commands = commands;
        this.actor = actor;
        this.project = project;
        this.scoring = project.currentScoring();
        this.rescoring = new Rescoring(read, project);
        this.meters = meters;
        this.correlation =
                "recalculation-%s-%d".formatted(project.id(), scoring.id().version());
    }

    /** @param goOn asked after every page */
    End run(SubmissionWalk walk, BooleanSupplier goOn) throws InterruptedException {
        int[] sums = {0, 0};
        var end = new End[] {End.FINISHED};
        walk.over(project.id(), this::rescore, page -> {
            sums[0] += page.scored();
            sums[1] += page.unscored();
            meters.scored.increment(page.recorded());
            waitForReaders(page.position());
            if (page.superseded()) {
                end[0] = End.SUPERSEDED;
            } else if (!goOn.getAsBoolean()) {
                end[0] = End.BROKEN_OFF;
            }
            return end[0] == End.FINISHED;
        });
        return end[0] == End.FINISHED ? finish(sums[0], sums[1]) : end[0];
    }

    private Page rescore(List<Stored<Submission>> page) {
        var recording = new ArrayList<CompletableFuture<Outcome>>();
        int unscored = 0;
        int there = 0;
        for (var stored : page) {
            var submission = stored.document();
            var latest = submission.score();
            if (latest != null && latest.scoring().equals(scoring.id())) {
                there++;
                continue;
            }
            var rescored = rescoring.score(submission, scoring);
            if (rescored.isEmpty()) {
                unscored++;
            } else {
                recording.add(record(new RecordScore(
                        submission.task(),
                        project.id(),
                        rescored.get().truthRevision(),
                        rescored.get().score())));
            }
        }
        long position = 0;
        boolean superseded = false;
        for (var each : recording) {
            switch (each.join()) {
                case Outcome.Done done -> position = Math.max(position, done.position());
                case Outcome.Refused(ScoreRejection.ScoringChanged _) -> superseded = true;
                case Outcome.Refused(var reason) ->
                    throw new IllegalStateException(reason.facts().detail());
            }
        }
        return new Page(there + recording.size(), unscored, recording.size(), position, superseded);
    }

    private CompletableFuture<Outcome> record(RecordScore command) {
        inFlight.acquireUninterruptibly();
        return commands.send(command, actor, correlation).whenComplete((_, _) -> inFlight.release());
    }

    private void waitForReaders(long position) {
        if (position - EVENTS_AHEAD > read.position()) {
            read.upTo(position - EVENTS_AHEAD, READ_SIDE_PATIENCE).join();
        }
    }

    private End finish(int scored, int unscored) {
        var finished = new FinishRecalculation(project.id(), scoring.id(), scored, unscored);
        return switch (commands.send(finished, actor, correlation).join()) {
            case Outcome.Done done -> {
                read.upTo(done.position(), READ_SIDE_PATIENCE).join();
                yield End.FINISHED;
            }
            case Outcome.Refused _ -> End.SUPERSEDED;
        };
    }
}
