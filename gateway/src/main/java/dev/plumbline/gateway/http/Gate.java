package dev.plumbline.gateway.http;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.access.Networks;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.access.Session;
import dev.plumbline.gateway.access.SessionToken;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.access.Verdict;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Call.SignedIn;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every request to an operation goes through, in this order: session, CSRF token, form, position, policy, idempotency,
 * and only then the handler. No handler can forget one of them.
 */
final class Gate {
    static final String COOKIE = "plumbline_session";

    private static final String SESSION = "plumbline.session";
    private static final String TOKEN = "plumbline.token";

    /** After a refusal the rest of a file is read and thrown away up to here, so that its sender gets to read the answer. */
    private static final long DISCARDED_BYTES = 200_000_000;

    private final Sessions sessions;
    private final Function<PersonId, Set<Holding>> roles;
    private final RequestCheck check;
    private final Positions positions;
    private final Idempotency idempotency;
    private final Executor workers;
    private final Responses responses;
    private final Networks trusted;

    Gate(
            Sessions sessions,
            Function<PersonId, Set<Holding>> roles,
            RequestCheck check,
            Positions positions,
            Idempotency idempotency,
            Executor workers,
            Responses responses,
            Networks trusted) {
        this.sessions = sessions;
        this.roles = roles;
        this.check = check;
        this.positions = positions;
        this.idempotency = idempotency;
        this.workers = workers;
        this.responses = responses;
        this.trusted = trusted;
    }

    /** Who is it? On the event loop, before a byte of the body is read. */
    void admit(Operation operation, RoutingContext request) {
        if (operation.open()) {
            request.next();
            return;
        }
        var token = token(request);
        if (token.isEmpty()) {
            responses.refuse(operation, request, Problems.unauthenticated());
        } else {
            found(request, sessions.lookUp(token.get()), session -> admit(operation, request, token.get(), session));
        }
    }

    private void admit(Operation operation, RoutingContext request, SessionToken token, Optional<Session> session) {
        if (session.isEmpty()) {
            responses.refuse(operation, request, Problems.unauthenticated());
        } else if (operation.writes() && !token.isCsrf(request.request().getHeader("X-CSRF-Token"))) {
            responses.refuse(operation, request, Problems.csrf());
        } else {
            request.put(SESSION, session.get());
            request.put(TOKEN, token);
            request.next();
        }
    }

    /** Goes on at once where the session is known; otherwise the request waits, its body too, and goes on on its event loop. */
    static void found(
            RoutingContext request, CompletableFuture<Optional<Session>> session, Consumer<Optional<Session>> then) {
        if (session.isDone() && !session.isCompletedExceptionally()) {
            then.accept(session.join());
            return;
        }
        var context = Vertx.currentContext();
        request.request().pause();
        session.whenComplete((found, failure) -> context.runOnContext(_ -> {
            request.request().resume();
            if (failure == null) {
                then.accept(found);
            } else {
                Responses.problem(request, Problems.storeAway());
            }
        }));
    }

    /** Carries it out on a thread that may block, once the body is here or begins to arrive. */
    void serve(Operation operation, Handling handling, RoutingContext request) {
        var context = Vertx.currentContext();
        var stream = operation.streamed()
                ? Optional.of(new BodyStream(request.request(), context))
                : Optional.<BodyStream>empty();
        workers.execute(() -> {
            try {
                var call = call(operation, request, stream);
                responses.answer(operation, request, context, answer(operation, handling, request, call));
            } catch (Exception e) {
                stream.ifPresent(s -> s.discard(DISCARDED_BYTES));
                responses.failed(operation, request, context, e);
            }
        });
    }

    static Optional<SessionToken> token(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .map(SessionToken::new);
    }

    private Call call(Operation operation, RoutingContext request, Optional<BodyStream> stream) {
        Session session = request.get(SESSION);
        SessionToken token = request.get(TOKEN);
        var signedIn = session == null
                ? Optional.<SignedIn>empty()
                : Optional.of(new SignedIn(new Caller(session.person(), roles.apply(session.person())), token));
        return new Call(
                operation.id(),
                signedIn,
                check.parameters(operation, request),
                stream.isPresent()
                        ? Optional.empty()
                        : check.body(
                                operation,
                                request.request().getHeader(HttpHeaders.CONTENT_TYPE),
                                request.body().buffer()),
                stream,
                Correlation.of(request),
                source(request.request()));
    }

    private Source source(HttpServerRequest request) {
        return Source.of(
                InetAddress.ofLiteral(request.remoteAddress().hostAddress()),
                request.headers().getAll("X-Forwarded-For"),
                trusted);
    }

    private Answer answer(Operation operation, Handling handling, RoutingContext request, Call call) throws Exception {
        positions.await(call);
        if (operation.open()) {
            return handling.answer().answer(call);
        }
        switch (Policy.decide(operation.id(), call.caller(), thing(handling, call))) {
            case Verdict.FORBIDDEN -> throw new Refused(Problems.forbidden());
            case Verdict.HIDDEN -> throw new Refused(Problems.notFound());
            case Verdict.ALLOWED -> {}
        }
        if (!operation.once()) {
            return handling.answer().answer(call);
        }
        var key = call.text("Idempotency-Key").orElseThrow();
        return idempotency.once(call.person(), key, digest(call, request), () ->
                (Document) handling.answer().answer(call));
    }

    /** What is not there may have been written a moment ago, by someone else. */
    private Thing thing(Handling handling, Call call) {
        var thing = handling.thing().of(call);
        if (!thing.exists()) {
            positions.awaitHead();
            return handling.thing().of(call);
        }
        return thing;
    }

    private static String digest(Call call, RoutingContext request) {
        var body = request.body().buffer();
        return RequestDigest.of(
                call.signedIn().orElseThrow().token(),
                request.request().method().name(),
                request.request().uri(),
                body == null ? new byte[0] : body.getBytes());
    }
}
