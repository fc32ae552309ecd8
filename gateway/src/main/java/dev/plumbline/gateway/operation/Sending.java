package dev.plumbline.gateway.operation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.benchmark.BenchmarkRejection.TruthInvalid;
import dev.plumbline.domain.ontology.OntologyRejection.OntologyInvalid;
import dev.plumbline.domain.project.ProjectRejection.RampNumbersInvalid;
import dev.plumbline.domain.project.ProjectRejection.ScoringInvalid;
import dev.plumbline.domain.review.ReviewRejection.ReviewIncomplete;
import dev.plumbline.domain.spec.SpecRejection.SpecInvalid;
import dev.plumbline.domain.spectest.SpecTestRejection.AnswersInvalid;
import dev.plumbline.domain.spectest.SpecTestRejection.ClausesUnread;
import dev.plumbline.domain.submission.SubmissionRejection.SubmissionIncomplete;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.command.Unanswered;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Positions;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Sends a caller's commands and waits until what they did is durable and can be read. */
final class Sending {
    private final Commands commands;
    private final Positions positions;

    Sending(Commands commands, Positions positions) {
        this.commands = commands;
        this.positions = positions;
    }

    /** What was sent for the caller; gives the position in the log at which it is true. A rejection is thrown as {@link Refused}. */
    long send(Call call, Command command) {
        return send(call, command, "");
    }

    /** @param at where in the body the command's value stands, for the pointers of its faults */
    long send(Call call, Command command, String at) {
        return settled(call, outcome(call, command), at);
    }

    /** The position of what was done, once it can be read. */
    long settled(Call call, Outcome outcome, String at) {
        return switch (outcome) {
            case Outcome.Done done -> {
                positions.wrote(call.person(), done.position());
                yield done.position();
            }
            case Outcome.Refused refused -> throw new Refused(problem(refused.reason(), at));
        };
    }

    /** Waits until everything that has happened so far can be read. */
    void catchUp() {
        positions.awaitHead();
    }

    /** For what may be refused in the ordinary run of things. */
    Outcome outcome(Call call, Command command) {
        try {
            return commands.send(command, call.person(), call.correlation()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unanswered unanswered ? unanswered : new IllegalStateException(e.getCause());
        }
    }

    static Problem problem(Rejection rejection, String at) {
        var problem = Problems.of(rejection);
        return switch (rejection) {
            case OntologyInvalid invalid -> problem.at(places(invalid.faults(), at));
            case TruthInvalid invalid -> problem.at(places(invalid.faults(), at));
            case ScoringInvalid invalid -> problem.at(places(invalid.faults(), at));
            case RampNumbersInvalid invalid -> problem.at(places(invalid.faults(), at));
            case SpecInvalid invalid -> problem.at(places(invalid.faults(), at));
            case AnswersInvalid invalid -> problem.at(places(invalid.faults(), at));
            case ClausesUnread unread ->
                problem.at(unread.clauses().stream()
                        .map(clause -> new Place("/clauses/" + clause, "It is to be read."))
                        .toList());
            case SubmissionIncomplete incomplete -> problem.at(places(incomplete.faults(), ""));
            case ReviewIncomplete incomplete ->
                problem.at(incomplete.undecided().stream()
                        .map(item -> new Place("/items/" + item, "It is not decided."))
                        .toList());
            default -> problem;
        };
    }

    private static List<Place> places(List<Fault> faults, String at) {
        return faults.stream().map(f -> new Place(at + f.at(), f.fact())).toList();
    }
}
