package dev.plumbline.gateway.drill;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The demo's annotators at work, all of them at once, as fast as the drill wants. */
final class Crew implements AutoCloseable {
    private static final Duration DRAINED = Duration.ofMinutes(3);

    private final DemoWorkspace demo = DemoWorkspace.load();
    private final Supplier<List<URI>> servers;
    private final DrillSettings settings;
    private final Ledger ledger = new Ledger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Member> members;
    private final List<Thread> threads;
    private volatile Waits waits = new Waits();
    private volatile boolean finishing;
    private volatile boolean large;
    private volatile @Nullable Absence absence;

    /** @param servers where they find a gateway; they try the next one when one does not serve them */
    Crew(DrillSettings settings, Supplier<List<URI>> servers) {
        this.settings = settings;
        this.servers = servers;
        this.members = demo.people().stream()
                .filter(member -> demo.projects().stream()
                        .anyMatch(project -> project.annotators().contains(member.id())))
                .toList();
        this.threads = members.stream()
                .map(member -> Thread.ofVirtual()
                        .name("annotator-" + member.signIn())
                        .unstarted(new Annotator(
                                this,
                                member,
                                members.indexOf(member),
                                new Random(settings.seed() + member.hashCode()))))
                .toList();
    }

    /** Returns when each of them has drawn. */
    void start() throws IOException, InterruptedException {
        var beginning = absence();
        threads.forEach(Thread::start);
        if (beginning.await(DRAINED).isEmpty()) {
            throw new IOException(
                    "The annotators do not come to draw: %s %s".formatted(ledger.faults(), ledger.troubles()));
        }
    }

    DemoWorkspace demo() {
        return demo;
    }

    HttpClient client() {
        return client;
    }

    DrillSettings settings() {
        return settings;
    }

    List<URI> servers() {
        return servers.get();
    }

    Ledger ledger() {
        return ledger;
    }

    List<Member> members() {
        return members;
    }

    /** Begins to measure: something fails now. */
    Absence absence() {
        var begun = new Absence(System.nanoTime(), members.size());
        absence = begun;
        return begun;
    }

    /** Begins to measure how long acknowledgements take. */
    Waits measure() {
        var begun = new Waits();
        waits = begun;
        return begun;
    }

    void acknowledged(PersonId person, long sentNanos) {
        ledger.acknowledgedOneMore();
        waits.add(System.nanoTime() - sentNanos);
        var measuring = absence;
        if (measuring != null) {
            measuring.acknowledged(person, sentNanos);
        }
    }

    /** From now on strokes take tens of kilobytes each, or are as people's again. */
    void drawLarge(boolean now) {
        large = now;
    }

    boolean drawsLarge() {
        return large;
    }

    boolean isFinishing() {
        return finishing;
    }

    /** They draw no more, wait until all they drew was acknowledged, and go. */
    void finish() throws InterruptedException {
        finishing = true;
        long end = System.nanoTime() + DRAINED.toNanos();
        for (var thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                ledger.sheets().stream()
                        .filter(sheet -> thread.getName().endsWith(signIn(sheet.person())) && !sheet.isDrained())
                        .findFirst()
                        .ifPresent(sheet -> ledger.fault(
                                sheet.person(),
                                "stroke %d of task %s is still not acknowledged"
                                        .formatted(sheet.acknowledgedUpTo() + 1, sheet.task())));
            }
        }
        close();
    }

    String signIn(PersonId person) {
        return members.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow()
                .signIn();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads.stream().filter(Thread::isAlive).toList()) {
            try {
                if (thread.getState() != Thread.State.NEW) {
                    thread.join(Duration.ofSeconds(20));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
