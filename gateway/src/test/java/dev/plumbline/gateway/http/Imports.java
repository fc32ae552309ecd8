package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sends files of ground truth and waits for what comes of them. */
final class Imports {
    private static final Set<String> UNDER_WAY = Set.of("waiting", "checking", "proposing");

    private Imports() {}

    static JsonNode ended(Client client, String benchmark, String query, String file) {
        return ended(client, benchmark, query, file.getBytes(StandardCharsets.UTF_8));
    }

    /** @param query with the file's name, such as {@code ?name=labels.json&onError=keep} */
    static JsonNode ended(Client client, String benchmark, String query, byte[] file) {
        var imports = "/api/benchmarks/%s/truth-imports".formatted(benchmark);
        var begun = Meadow.ok(client.upload(imports + query, file)).json();
        var id = begun.get("id").asText();
        Meadow.eventually(() -> {
            var state = Meadow.ok(client.get(imports + "/" + id)).json().get("state");
            return UNDER_WAY.contains(state.asText()) ? "" : state.asText();
        });
        return client.get(imports + "/" + id).json();
    }
}
