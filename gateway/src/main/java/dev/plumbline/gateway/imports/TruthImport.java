package dev.plumbline.gateway.imports;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import of ground truth is, and what came of it.
 *
 * @param format  what the file is read as; null until that is known
 * @param share   of the current pass that is done, 0 to 1; null where that is not known
 * @param problem why nothing was taken, or not all; null otherwise
 * @param seen    when the gateway that does it said so last
 */
public record TruthImport(
        String id,
        BenchmarkId benchmark,
        Asked asked,
        @Nullable String format,
        State state,
        @Nullable Double share,
        Found found,
        Taken taken,
        @Nullable Problem problem,
        Instant seen) {

    /**
     * What somebody wanted.
     *
     * @param file  its name, as it was sent
     * @param bytes of the file
     */
    public record Asked(String file, long bytes, OnError onError, PersonId by, Instant at) {}

    /** What to do with what is right when something is wrong. */
    public enum OnError {
        KEEP,
        REFUSE
    }

    /** First the whole file is checked, then what is right is proposed. */
    public enum State {
        WAITING,
        CHECKING,
        PROPOSING,
        DONE,
        /** Nothing was taken. */
        REFUSED,
        /** The server stopped in the middle of it. Sent again, what is there already is not proposed twice. */
        BROKEN_OFF
    }

    /**
     * What is in the file.
     *
     * @param frames   read so far
     * @param wrong    how much cannot be taken
     * @param problems the first of that, with line and id as far as the format has them
     * @param unmet    what has no counterpart here, and is left out
     */
    public record Found(long frames, long wrong, List<Place> problems, List<Unmet> unmet) {
        static final Found NOTHING = new Found(0, 0, List.of(), List.of());

        public Found {
            problems = List.copyOf(problems);
            unmet = List.copyOf(unmet);
        }
    }

    /**
     * What was taken.
     *
     * @param proposed  frames whose truth was proposed anew
     * @param unchanged frames whose truth was what the file says already
     * @param objects   on those two
     * @param position  of the last proposal in the log; 0 before
     */
    public record Taken(long proposed, long unchanged, long objects, long position) {
        static final Taken NOTHING = new Taken(0, 0, 0, 0);
    }

    static TruthImport begun(String id, BenchmarkId benchmark, Asked asked, @Nullable String format) {
        return new TruthImport(
                id, benchmark, asked, format, State.WAITING, null, Found.NOTHING, Taken.NOTHING, null, asked.at());
    }

    boolean underWay() {
        return switch (state) {
            case WAITING, CHECKING, PROPOSING -> true;
            case DONE, REFUSED, BROKEN_OFF -> false;
        };
    }

    TruthImport readAs(String known) {
        return new TruthImport(id, benchmark, asked, known, state, share, found, taken, problem, seen);
    }

    /** @param done share of its pass; less than 0 when that is not known */
    TruthImport in(State other, double done) {
        var known = done < 0 ? null : Double.valueOf(Math.min(1, done));
        return new TruthImport(id, benchmark, asked, format, other, known, found, taken, problem, seen);
    }

    TruthImport with(Found other) {
        return new TruthImport(id, benchmark, asked, format, state, share, other, taken, problem, seen);
    }

    TruthImport with(Taken other) {
        return new TruthImport(id, benchmark, asked, format, state, share, found, other, problem, seen);
    }

    TruthImport ended(State other, Problem why) {
        return new TruthImport(id, benchmark, asked, format, other, null, found, taken, why, seen);
    }

    TruthImport brokenOff() {
        var fact = taken.proposed() == 0
                ? "The server stopped before anything of %s was taken.".formatted(asked.file())
                : "The server stopped when %,d frames of %s were proposed.".formatted(taken.proposed(), asked.file());
        return ended(
                State.BROKEN_OFF,
                Problem.of(
                        "import-broken-off",
                        503,
                        fact,
                        "Send the file again; what is there already is not proposed twice."));
    }

    TruthImport seen(Instant now) {
        return new TruthImport(id, benchmark, asked, format, state, share, found, taken, problem, now);
    }
}
