package dev.plumbline.gateway.recalculation;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.gateway.background.LowPriorityThreads;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.ReadSide.Stored;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.submission.Submission;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Goes over all submissions of a project, in the order of their tasks, on all cores but behind everybody else: in pages, of
 * which a few are in memory at a time, however many submissions there are. Reading their bytes is the caller's thread's work,
 * making something of them that of the threads here.
 */
public final class SubmissionWalk implements AutoCloseable {
    private static final int PAGE = 16;
    private static final int PAGES_AHEAD = 2;

    private final ReadSide read;
    private final int threads;
    private final ExecutorService pool;

    public SubmissionWalk(ReadSide read) {
        this.read = read;
        this.threads = Runtime.getRuntime().availableProcessors();
        this.pool = Executors.newFixedThreadPool(threads, new LowPriorityThreads("recalculation"));
    }

    /**
     * Goes on until {@code goOn} says no, or something fails.
     *
     * @param work on a page, on any thread
     * @param goOn is given what came of each page, in their order, on the caller's thread
     */
    <R> void over(ProjectId project, Function<List<Stored<Submission>>, R> work, Predicate<R> goOn)
            throws InterruptedException {
        var ahead = new ArrayDeque<Future<R>>();
        try {
            var after = "";
            for (var more = true; more; ) {
                var page = read.stored(Projections.SUBMISSIONS, project + "/", after, PAGE);
                if (!page.isEmpty()) {
                    after = page.getLast().key();
                    ahead.add(pool.submit(() -> work.apply(page)));
                }
                more = page.size() == PAGE;
                while (ahead.size() >= (more ? threads * PAGES_AHEAD : 1)) {
                    if (!goOn.test(result(ahead.remove()))) {
                        return;
                    }
                }
            }
        } finally {
            ahead.forEach(page -> page.cancel(true));
        }
    }

    private static <R> R result(Future<R> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
