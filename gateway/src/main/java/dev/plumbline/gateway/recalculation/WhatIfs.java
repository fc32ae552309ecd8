package dev.plumbline.gateway.recalculation;

import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.ReadSide.Stored;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.whatif.Compared;
import dev.plumbline.projections.whatif.PersonChange;
import dev.plumbline.projections.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says what a project's scores would be under another scoring. Computes what a recalculation would store, and stores nothing.
 * One at a time, for each takes all cores.
 */
public final class WhatIfs {
    private static final long PATIENCE_SECONDS = 20;

    private final ReadSide read;
    private final SubmissionWalk walk;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * What came of it.
     *
     * @param submissions that have a score on both sides
     * @param unscored    that have none, because their frame has no reviewed ground truth
     */
    public record Result(List<PersonChange> people, int submissions, int unscored) {}

    private record Page(List<Compared> compared, int unscored) {}

    public WhatIfs(ReadSide read, SubmissionWalk walk) {
        this.read = read;
        this.walk = walk;
    }

    /**
     * Compares the project as it is scored now with how it would be. Where a recalculation is under way, with how it will be
     * when that is done.
     *
     * @return empty when others want to know such things too and it does not come to its turn
     */
    public Optional<Result> of(ProjectDoc project, ScoringFunction wanted) throws InterruptedException {
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            var rescoring = new Rescoring(read, project);
            var sums = new WhatIf();
            int[] unscored = {0};
            walk.over(project.id(), page -> compare(page, project, rescoring, wanted), page -> {
                page.compared().forEach(sums::add);
                unscored[0] += page.unscored();
                return true;
            });
            var people = sums.people();
            return Optional.of(new Result(
                    people, people.stream().mapToInt(PersonChange::submissions).sum(), unscored[0]));
        } finally {
            turn.release();
        }
    }

    private static Page compare(
            List<Stored<Submission>> page, ProjectDoc project, Rescoring rescoring, ScoringFunction wanted) {
        var compared = page.stream()
                .map(Stored::document)
                .flatMap(each -> compare(each, project.currentScoring(), rescoring, wanted).stream())
                .toList();
        return new Page(compared, page.size() - compared.size());
    }

    private static Optional<Compared> compare(
            Submission submission, ScoringFunction current, Rescoring rescoring, ScoringFunction wanted) {
        return rescoring
                .score(submission, wanted)
                .map(after -> Compared.of(
                        submission.task(),
                        submission.annotator(),
                        submission.frame(),
                        before(submission, current, rescoring),
                        after.score()));
    }

    private static FrameScore before(Submission submission, ScoringFunction current, Rescoring rescoring) {
        var stored = submission.score();
        return stored != null && stored.scoring().equals(current.id())
                ? stored
                : rescoring.score(submission, current).orElseThrow().score();
    }
}
