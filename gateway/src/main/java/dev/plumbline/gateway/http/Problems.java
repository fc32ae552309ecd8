package dev.plumbline.gateway.http;

import dev.plumbline.domain.Rejection;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.time.Duration;
import java.util.List;

/** The refusals that are the edge's own; the domain's come as {@link Rejection}s. */
public final class Problems {
    private Problems() {}

    /** A rejection of the domain, in the domain's words. */
    public static Problem of(Rejection rejection) {
        var facts = rejection.facts();
        return Problem.of(facts.code(), status(facts.kind()), facts.detail(), facts.remedy());
    }

    static int status(Rejection.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case FORBIDDEN -> 403;
        };
    }

    /** Also for what exists and may not be seen: the two must not differ in a letter. */
    public static Problem notFound() {
        return Problem.of(
                "not-found",
                404,
                "There is nothing at this address, or nothing that you may see.",
                "Check the address, or ask a manager of the project for access.");
    }

    static Problem forbidden() {
        return Problem.of(
                "forbidden",
                403,
                "Your roles do not allow this.",
                "Ask a manager of the project, or an administrator, to do it or to give you the role.");
    }

    static Problem unauthenticated() {
        return Problem.of("unauthenticated", 401, "Nobody is signed in.", "Sign in, and send the request again.");
    }

    static Problem csrf() {
        return Problem.of(
                "csrf-token-wrong",
                403,
                "The header X-CSRF-Token does not hold this session's token.",
                "Read the token anew from /api/session, and send it with every write.");
    }

    public static Problem malformed(String detail, List<Place> places) {
        return Problem.of(
                        "malformed",
                        400,
                        detail,
                        "Send what /api/openapi.yaml describes for this operation; /docs shows it with an example.")
                .at(places);
    }

    static Problem notJson() {
        return Problem.of(
                "not-json", 415, "The body is not said to be JSON.", "Send it with Content-Type: application/json.");
    }

    static Problem bodyTooLarge(long limit) {
        return Problem.of(
                "body-too-large", 413, "The body has more than %d kB.".formatted(limit / 1000), "Send less at once.");
    }

    static Problem methodNotAllowed() {
        return Problem.of(
                "method-not-allowed", 405, "This address does not know that method.", "See /docs for what it knows.");
    }

    static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                422,
                "This Idempotency-Key was sent before with another request.",
                "Give every new thing that you do a key of its own.");
    }

    public static Problem tooManyAttempts(Duration wait) {
        return Problem.of(
                "too-many-attempts",
                429,
                "Signing in failed too often.",
                "Wait %d s, then try again.".formatted(seconds(wait)));
    }

    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Durable, perhaps, but not answered: sending it again under the same key is harmless. */
    static Problem unanswered() {
        return Problem.of(
                "not-answered",
                503,
                "The event log did not answer in time.",
                "Send the request again with the same Idempotency-Key; it is carried out once.");
    }

    /** An election, or a database that is down: nothing was done. */
    static Problem storeAway() {
        return Problem.of(
                "store-away",
                503,
                "The database does not answer just now.",
                "Send the request again in a few seconds, with the same Idempotency-Key.");
    }

    static Problem broken(String correlation) {
        return Problem.of(
                "broken",
                500,
                "Something failed here that should not; the server's log has it under correlation %s."
                        .formatted(correlation),
                "Try again; if it fails again, tell who runs this server the correlation.");
    }
}
