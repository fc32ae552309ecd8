package dev.plumbline.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web client's files, from the classpath. Its build names assets by their content, so they are kept for ever; the page
 * itself is asked for each time and costs a 304. Addresses that only the client's router knows get the page.
 */
final class ClientFiles {
    private static final String PAGE = "/index.html";
    private static final Pattern HONEST = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final String root;
    private final Map<String, Stored> files = new ConcurrentHashMap<>();

    private record Stored(Buffer bytes, String etag, Optional<Buffer> brotli, Optional<Buffer> gzip) {}

    /** @param root the folder on the classpath that holds the client */
    ClientFiles(String root) {
        this.root = root;
    }

    /** Answers a GET that no operation answered; what is neither a file nor a page's address goes on. */
    void serve(RoutingContext request) {
        var method = request.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            request.next();
            return;
        }
        var path = request.normalizedPath();
        var file = HONEST.matcher(path).matches() ? find(path) : Optional.<Stored>empty();
        if (file.isPresent()) {
            send(request, path, file.get());
        } else if (path.lastIndexOf('.') > path.lastIndexOf('/') || find(PAGE).isEmpty()) {
            request.next();
        } else {
            send(request, PAGE, find(PAGE).orElseThrow());
        }
    }

    private void send(RoutingContext request, String path, Stored file) {
        var response = request.response();
        var headers = response.headers()
                .set(HttpHeaders.CONTENT_TYPE, mediaType(path))
                .set("Content-Security-Policy", SecurityHeaders.PAGE)
                .set(
                        HttpHeaders.CACHE_CONTROL,
                        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache")
                .set(HttpHeaders.ETAG, file.etag())
                .set(HttpHeaders.VARY, "Accept-Encoding");
        if (file.etag().equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        var accepted = Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        var body = file.bytes();
        if (accepted.contains("br") && file.brotli().isPresent()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "br");
            body = file.brotli().get();
        } else if (accepted.contains("gzip") && file.gzip().isPresent()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = file.gzip().get();
        }
        if (request.request().method().equals(HttpMethod.HEAD)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    private Optional<Stored> find(String path) {
        return Optional.ofNullable(files.computeIfAbsent(path, this::load));
    }

    private @Nullable Stored load(String path) {
        return resource(path)
                .map(bytes -> new Stored(bytes, etag(bytes), resource(path + ".br"), resource(path + ".gz")))
                .orElse(null);
    }

    private Optional<Buffer> resource(String path) {
        try (var in = ClientFiles.class.getClassLoader().getResourceAsStream(root + path)) {
            return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(String path) {
        return MEDIA_TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String etag(Buffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
