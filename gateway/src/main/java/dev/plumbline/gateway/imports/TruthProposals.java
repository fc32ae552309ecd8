package dev.plumbline.gateway.imports;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.projection.ReadSide;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Proposes the truth of one frame after the other, a few of them at the same time. */
final class TruthProposals {
    /** Few, for strokes wait in the same queue of the log. */
    private static final int IN_FLIGHT = 8;

    /** So far projections may fall behind: whoever reads what they just wrote waits for them. */
    private static final long EVENTS_AHEAD = 512;

    private static final Duration READ_SIDE_PATIENCE = Duration.ofSeconds(2);

    private record Sent(TruthCheck.Truth truth, CompletableFuture<Outcome> outcome) {}

    private final Commands commands;
    private final ReadSide read;
    private final BenchmarkId benchmark;
    private final Ontology ontology;
    private final PersonId by;
    private final String correlation;
    private final BiConsumer<TruthCheck.Truth, String> refused;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private long proposed;
    private long unchanged;
    private long objects;
    private long position;

    /** @param refused told of a truth that is not taken, with the reason as a sentence */
    TruthProposals(
            Commands commands,
            ReadSide read,
            BenchmarkId benchmark,
            Ontology ontology,
            PersonId by,
            String correlation,
            BiConsumer<TruthCheck.Truth, String> refused) {
        this.commands = commands;
        this.read = read;
        this.benchmark = benchmark;
        this.ontology = ontology;
        this.by = by;
        this.correlation = correlation;
        this.refused = refused;
    }

    void propose(TruthCheck.Truth truth) {
        if (sent.size() == IN_FLIGHT) {
            settle(sent.remove());
        }
        var command = new ProposeTruth(benchmark, truth.frame(), truth.labels(), ontology, by);
        sent.add(new Sent(truth, commands.send(command, by, correlation)));
        if (position - EVENTS_AHEAD > read.position()) {
            read.upTo(position - EVENTS_AHEAD, READ_SIDE_PATIENCE).join();
        }
    }

    /** Waits for what was sent, until it can be read. */
    void finish() {
        while (!sent.isEmpty()) {
            settle(sent.remove());
        }
        read.upTo(position, READ_SIDE_PATIENCE).join();
    }

    private void settle(Sent each) {
        switch (each.outcome().join()) {
            case Outcome.Done done -> {
                position = Math.max(position, done.position());
                if (done.events().isEmpty()) {
                    unchanged++;
                } else {
                    proposed++;
                }
                objects += each.truth().labels().objects().size();
            }
            case Outcome.Refused(var reason) ->
                refused.accept(each.truth(), reason.facts().detail());
        }
    }

    long proposed() {
        return proposed;
    }

    long unchanged() {
        return unchanged;
    }

    long objects() {
        return objects;
    }

    /** Of the last one in the log; 0 before. */
    long position() {
        return position;
    }
}
