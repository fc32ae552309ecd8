package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.http.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * All who send what nobody should. What each of them sends follows from the seed, whatever is answered; who comes before whom
 * does not.
 */
final class HostileCrowd {
    /** Frames a second, and bodies a second. */
    static final int EACH = 1_000;

    private static final int SOCKETS = 20;
    private static final int CONNECTIONS = 40;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final URI server;
    private final List<Doors> people = new ArrayList<>();
    private final Random seeds;
    private final Findings findings = new Findings();
    private final Replies replies = new Replies(findings);
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bodies = new AtomicLong();

    HostileCrowd(URI server, long seed) {
        this.server = server;
        this.seeds = new Random(seed);
    }

    /** Everybody of the demo but those who draw, in every role but theirs; and one of those, with a session of their own. */
    static List<Member> members(DemoWorkspace demo) {
        var drawing = demo.people().stream()
                .filter(member -> demo.projects().stream()
                        .anyMatch(project -> project.annotators().contains(member.id())))
                .toList();
        return demo.people().stream()
                .filter(member -> !drawing.contains(member) || member.equals(drawing.getFirst()))
                .toList();
    }

    /**
     * Sends for so many seconds, and for longer where the server does not take it as fast.
     *
     * @param told once they are signed in, every second how far they are, and at the end
     */
    void send(int seconds, Consumer<HostileReport> told) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        for (var member : members(DemoWorkspace.load())) {
            people.add(Doors.signIn(client, server, member.signIn(), DemoCommand.PASSWORD));
        }
        told.accept(report(false));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Void>>();
            work(seconds).forEach(each -> sending.add(workers.submit(each)));
            for (var each : sending) {
                while (!hasEnded(each)) {
                    told.accept(report(false));
                }
            }
        }
        told.accept(report(true));
    }

    private boolean hasEnded(Future<Void> sending) throws InterruptedException {
        try {
            sending.get(TOLD_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException e) {
            synchronized (findings) {
                findings.wrong("who sends does not know what to do with an answer: " + e.getCause());
            }
            return true;
        }
    }

    private List<Callable<Void>> work(int seconds) {
        var golden = HostileFrames.golden();
        var targets = HostileBodies.targets(Contract.load());
        var framesPace = new Pace(EACH);
        var bodiesPace = new Pace(EACH);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < SOCKETS; i++) {
            var some = new HostileFrames(server, people, golden, replies, random());
            work.add(() -> {
                some.send(share(seconds, SOCKETS), framesPace, frames::addAndGet);
                return null;
            });
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            var some = new HostileBodies(server, people, targets, replies, random());
            work.add(() -> {
                some.send(share(seconds, CONNECTIONS), bodiesPace, bodies::addAndGet);
                return null;
            });
        }
        return work;
    }

    private static int share(int seconds, int among) {
        return seconds * EACH / among;
    }

    private Random random() {
        return new Random(seeds.nextLong());
    }

    private HostileReport report(boolean ended) {
        synchronized (findings) {
            return new HostileReport(frames.get(), bodies.get(), replies.counts(), findings.sentences(), ended);
        }
    }
}
