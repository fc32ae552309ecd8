package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Someone at the HTTP interface, signed in or not. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String server;
    private final Map<String, String> always = new LinkedHashMap<>();

    record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.read(bytes, JsonNode.class);
        }

        String code() {
            return json().path("code").asText();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Client(String server) {
        this.server = server;
    }

    /** The same server, as somebody. */
    Client signIn(String name, String password) {
        var answer = post("/api/session", "{\"signIn\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        var signedIn = new Client(server);
        signedIn.always.put("Cookie", answer.header("set-cookie").split(";")[0]);
        signedIn.always.put("X-CSRF-Token", answer.json().get("csrf").asText());
        return signedIn;
    }

    /** The same person, always sending this header; null leaves it out. */
    Client with(String header, String value) {
        var other = new Client(server);
        other.always.putAll(always);
        other.always.put(header, value);
        return other;
    }

    /** The same person at another server. */
    Client at(String otherServer) {
        var other = new Client(otherServer);
        other.always.putAll(always);
        return other;
    }

    /** What this person sends with every request. */
    Map<String, String> headers() {
        return Map.copyOf(always);
    }

    Client without(String header) {
        var other = new Client(server);
        other.always.putAll(always);
        other.always.remove(header);
        return other;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    Answer upload(String path, byte[] bytes) {
        return send(
                "POST", path, BodyPublishers.ofByteArray(bytes), Map.of("Content-Type", "application/octet-stream"));
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        var all = new LinkedHashMap<String, String>();
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(always);
        all.putAll(headers);
        all.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
