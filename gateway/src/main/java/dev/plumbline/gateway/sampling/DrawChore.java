package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.sampling.SamplingCommand.CommitDraw;
import dev.plumbline.domain.sampling.SamplingCommand.DeclareSeedLost;
import dev.plumbline.domain.sampling.SamplingCommand.RevealDraw;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.sampling.DrawDoc;
import dev.plumbline.projections.sampling.Draws;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Commits to the seeds of this week and the next before anything is drawn with them, reveals those of weeks that are over,
 * tells when one is lost, and draws what was not drawn when it was submitted.
 */
public final class DrawChore implements Chore {
    /** After its end a week is closed; what was submitted in its last minutes has been drawn by then. */
    private static final Duration REVEALED_AFTER = Duration.ofHours(1);

    /** A submission is drawn at once; what is not by then was left over. */
    private static final Duration LEFT_OVER = Duration.ofMinutes(10);

    private final ReadSide read;
    private final Seeds seeds;
    private final Sampler sampler;

    public DrawChore(ReadSide read, Seeds seeds) {
        this.read = read;
        this.seeds = seeds;
        this.sampler = new Sampler(read, seeds);
    }

    @Override
    public String name() {
        return "draws";
    }

    @Override
    public List<Command> due(Instant now) {
        return read.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == Purpose.LIVE)
                .flatMap(project -> due(project, now))
                .toList();
    }

    private Stream<Command> due(ProjectDoc project, Instant now) {
        var week = IsoWeek.of(now);
        var ended = read.all(Projections.DRAWS, project.id() + "/").stream()
                .filter(draw -> draw.latest().open())
                .filter(draw -> !now.isBefore(draw.week().end().plus(REVEALED_AFTER)))
                .map(draw -> reveal(draw, now));
        var begin = Stream.of(week, week.next()).flatMap(each -> commit(project, each).stream());
        return Stream.concat(Stream.concat(ended, begin), leftOver(project, now));
    }

    private Command reveal(DrawDoc draw, Instant now) {
        int round = draw.latest().round();
        return seeds.find(draw.project(), draw.week(), round)
                .<Command>map(seed -> new RevealDraw(draw.project(), draw.week(), round, seed, now))
                .orElseGet(() -> new DeclareSeedLost(draw.project(), draw.week(), round));
    }

    private Optional<Command> commit(ProjectDoc project, IsoWeek week) {
        var draw = read.get(Projections.DRAWS, Draws.key(project.id(), week));
        if (draw.isEmpty()) {
            return Optional.of(commit(project, week, 1));
        }
        var latest = draw.get().latest();
        if (latest.lost()) {
            return Optional.of(commit(project, week, latest.round() + 1));
        }
        return latest.open() && seeds.find(project.id(), week, latest.round()).isEmpty()
                ? Optional.of(new DeclareSeedLost(project.id(), week, latest.round()))
                : Optional.empty();
    }

    private Command commit(ProjectDoc project, IsoWeek week, int round) {
        return new CommitDraw(project.id(), week, round, seeds.make(project.id(), week, round));
    }

    private Stream<Command> leftOver(ProjectDoc project, Instant now) {
        return read.get(Projections.REVIEW_QUEUES, project.id().value()).stream()
                .map(ReviewQueue::undrawn)
                .flatMap(List::stream)
                .filter(waiting -> waiting.submittedAt().plus(LEFT_OVER).isBefore(now))
                .map(waiting -> sampler.sample(project, waiting.task(), waiting.annotator(), IsoWeek.of(now)));
    }
}
