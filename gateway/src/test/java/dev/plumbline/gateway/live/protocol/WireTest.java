package dev.plumbline.gateway.live.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final Path GOLDEN = Path.of("src/main/resources/wire");

    @ParameterizedTest
    @MethodSource("client")
    void a_clients_golden_message_is_read_and_written_back_alike(Path file) throws IOException {
        var golden = golden(file);
        assertThat(Wire.read(golden.toString()))
                .isInstanceOfSatisfying(
                        Wire.Reading.Message.class,
                        read -> assertThat(plain(Json.tree(read.message()))).isEqualTo(plain(golden)));
    }

    @ParameterizedTest
    @MethodSource("server")
    void a_servers_golden_message_is_read_and_written_back_alike(Path file) throws IOException {
        var golden = golden(file);
        var message = Json.read(golden, ServerMessage.class);
        assertThat(plain(Json.mapper().readTree(Wire.write(message)))).isEqualTo(plain(golden));
    }

    @Test
    void every_message_has_a_golden_file() throws IOException {
        assertThat(typesIn("client")).isEqualTo(typesOf(ClientMessage.class));
        assertThat(typesIn("server")).isEqualTo(typesOf(ServerMessage.class));
    }

    @Test
    void type_comes_first() {
        assertThat(Wire.write(new ServerMessage.Pong(7)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"type\":\"pong\",\"id\":7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "7",
                "\"join\"",
                "{\"type\":\"join\"",
                "{\"type\":\"ping\",\"id\":1} trailing",
                "{\"type\":\"ping\",\"id\":\"one\"}",
                "{\"type\":\"join\"}",
                "{\"type\":\"join\",\"room\":\"me\",\"after\":-1}",
                "{\"type\":\"leave\",\"room\":null}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"key\":\"k\",\"change\":{\"undo\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":0,\"key\":\"k\",\"change\":{\"undo\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1.5,\"key\":\"k\",\"change\":{\"undo\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"\",\"change\":{\"undo\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"../t\",\"number\":1,\"key\":\"k\",\"change\":{\"undo\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{\"explode\":{}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\"}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{\"draw\":{\"label\":\"a\",\"classKey\":\"c\"}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{\"delete\":{\"label\":null}}}",
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{\"move-vertex\":{\"label\":\"a\"}}}",
                "{\"type\":\"gesture\",\"task\":\"t\",\"gesture\":{}}",
                "{\"type\":\"gesture\",\"task\":\"t\",\"gesture\":{\"pointer\":[1]}}",
                "{\"type\":\"gesture\",\"task\":\"t\",\"gesture\":{\"pointer\":[1,2,3,4]}}",
                "{\"type\":\"gesture\",\"task\":\"t\",\"gesture\":{\"pointer\":[1e999,2]}}",
                "{\"type\":\"gesture\",\"task\":\"t\",\"gesture\":{\"pointer\":[1,NaN]}}",
            })
    void what_is_not_a_message_is_a_problem_that_says_what_to_send(String frame) {
        assertThat(Wire.read(frame)).isInstanceOfSatisfying(Wire.Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.problem().status()).isEqualTo(400);
            assertThat(unreadable.problem().remedy()).contains("/api/asyncapi.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\":\"shout\"}', message-type-unknown, shout",
        "'{\"text\":\"hello\"}', message-type-unknown, does not say",
        "'{\"type\":', message-malformed, not JSON"
    })
    void a_problem_says_which(String frame, String code, String detail) {
        assertThat(Wire.read(frame)).isInstanceOfSatisfying(Wire.Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.problem().code()).isEqualTo(code);
            assertThat(unreadable.problem().detail()).contains(detail);
        });
    }

    @Test
    void a_problem_says_where() {
        var frame =
                "{\"type\":\"stroke\",\"task\":\"t\",\"number\":1,\"key\":\"k\",\"change\":{\"delete\":{\"label\":\"a b\"}}}";
        assertThat(Wire.read(frame))
                .isInstanceOfSatisfying(
                        Wire.Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.problem().errors())
                                .singleElement()
                                .satisfies(place -> {
                                    assertThat(place.at()).isEqualTo("/change/label");
                                    assertThat(place.detail()).startsWith("An id is 1 to 80 characters");
                                }));
    }

    static Stream<Path> client() throws IOException {
        return files("client");
    }

    static Stream<Path> server() throws IOException {
        return files("server");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(GOLDEN.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Set<String> typesIn(String folder) throws IOException {
        var types = new HashSet<String>();
        for (Path file : files(folder).toList()) {
            types.add(golden(file).get("type").asText());
        }
        return types;
    }

    private static Set<String> typesOf(Class<?> messages) {
        return Arrays.stream(messages.getPermittedSubclasses())
                .map(type -> type.getAnnotation(com.fasterxml.jackson.annotation.JsonTypeName.class)
                        .value())
                .collect(Collectors.toSet());
    }

    private static JsonNode golden(Path file) throws IOException {
        return Json.mapper().readTree(Files.readAllBytes(file));
    }

    /** Numbers by value, and without a change's absent value: null and absent mean the same there. */
    private static JsonNode plain(JsonNode node) {
        var nodes = Json.mapper().getNodeFactory();
        if (node.isNumber()) {
            return nodes.numberNode(node.doubleValue());
        }
        if (node.isArray()) {
            var array = nodes.arrayNode();
            node.forEach(each -> array.add(plain(each)));
            return array;
        }
        if (node instanceof ObjectNode fields) {
            var object = nodes.objectNode();
            fields.properties().forEach(field -> {
                if (!(field.getKey().equals("value") && field.getValue().isNull())) {
                    object.set(field.getKey(), plain(field.getValue()));
                }
            });
            return object;
        }
        return node;
    }
}
