package dev.plumbline.gateway.http;

import dev.plumbline.gateway.command.Unanswered;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Answer.Download;
import dev.plumbline.gateway.http.Answer.Immutable;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.store.StoreAwayException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes answers, times them, and says in the log what was done and what failed. */
final class Responses {
    private static final Logger LOG = LoggerFactory.getLogger(Responses.class);
    private static final String STARTED = "plumbline.started";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final MeterRegistry meters;

    Responses(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Where a request comes in. */
    static void begin(RoutingContext request) {
        request.put(STARTED, System.nanoTime());
        request.next();
    }

    /** From a thread that may block. */
    void answer(Operation operation, RoutingContext request, Context context, Answer answer) throws IOException {
        switch (answer) {
            case Document document -> context.runOnContext(_ -> send(operation, request, document));
            case Immutable file -> context.runOnContext(_ -> send(operation, request, file));
            case Download file -> stream(operation, request, context, file);
        }
    }

    /** On the event loop. */
    void refuse(Operation operation, RoutingContext request, Problem problem) {
        problem(request, problem);
        done(operation, request, problem.status(), problem.code());
    }

    /** From a thread that may block: the problem that an exception means. */
    void failed(Operation operation, RoutingContext request, Context context, Exception e) {
        var problem = problem(e, request);
        if (problem.status() >= 500) {
            LOG.atError()
                    .addKeyValue("correlation", Correlation.of(request))
                    .addKeyValue("operation", operation.id())
                    .setCause(e)
                    .log("An operation failed");
        }
        context.runOnContext(_ -> {
            if (e instanceof Refused refused && !request.response().headWritten()) {
                refused.headers().forEach(request.response()::putHeader);
            }
            refuse(operation, request, problem);
        });
    }

    private static Problem problem(Exception e, RoutingContext request) {
        return switch (e) {
            case Refused refused -> refused.problem();
            case Unanswered _ -> Problems.unanswered();
            case StoreAwayException _ -> Problems.storeAway();
            case ExecutionException wrapped
            when wrapped.getCause() instanceof Exception cause -> problem(cause, request);
            default -> Problems.broken(Correlation.of(request));
        };
    }

    /** A problem document; on the event loop. */
    static void problem(RoutingContext request, Problem problem) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset(); // the answer broke off: better no end than one that looks whole
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Session");
        }
        response.end(Buffer.buffer(Json.bytes(problem)));
    }

    private void send(Operation operation, RoutingContext request, Document document) {
        var response = request.response();
        document.headers().forEach(response::putHeader);
        var etag = document.headers().get("ETag");
        if (etag != null && etag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            done(operation, request, 304, "");
            return;
        }
        response.setStatusCode(document.status()).end(Buffer.buffer(document.content()));
        done(operation, request, document.status(), "");
    }

    private void send(Operation operation, RoutingContext request, Immutable file) {
        var response = request.response();
        var etag = '"' + file.etag() + '"';
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        if (etag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            done(operation, request, 304, "");
            return;
        }
        if (response.closed()) {
            return; // whoever asked has gone on, and a file is not sent to nobody without an error in the log
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY) // pixels are compressed already
                .sendFile(file.file().toString())
                .onComplete(sent -> done(operation, request, sent.succeeded() ? 200 : 500, ""));
    }

    private void stream(Operation operation, RoutingContext request, Context context, Download file)
            throws IOException {
        var response = request.response();
        context.runOnContext(_ -> {
            response.setChunked(true)
                    .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                    .putHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
            if (file.mediaType().equals("application/zip")) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY); // compressed already
            }
        });
        try (var out = new BufferedOutputStream(new ResponseStream(response, context), 1 << 15)) {
            file.content().writeTo(out);
        }
        context.runOnContext(_ -> {
            response.end();
            done(operation, request, 200, "");
        });
    }

    private void done(Operation operation, RoutingContext request, int status, String code) {
        Long started = request.get(STARTED);
        var nanos = System.nanoTime() - (started == null ? System.nanoTime() : started);
        Timer.builder("plumbline.http")
                .description("Requests by operation and status")
                .tag("operation", operation.id())
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        LOG.atLevel(operation.writes() ? Level.INFO : Level.DEBUG)
                .addKeyValue("correlation", Correlation.of(request))
                .addKeyValue("operation", operation.id())
                .addKeyValue("status", status)
                .addKeyValue("code", code)
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
                .addKeyValue("position", request.response().headers().get("Plumbline-Position"))
                .log("{}", operation.id());
    }
}
