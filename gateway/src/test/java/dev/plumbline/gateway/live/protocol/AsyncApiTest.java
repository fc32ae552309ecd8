package dev.plumbline.gateway.live.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** {@code asyncapi.yaml} says what the code does: the same messages, and every golden one is as its schema says. */
class AsyncApiTest {
    private static final Path GOLDEN = Path.of("src/main/resources/wire");
    private static final String BASE = "https://plumbline.dev/asyncapi";
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, DOCUMENT.toString())));

    @Test
    void it_names_every_message_and_no_other() {
        assertThat(types("hear")).isEqualTo(types(ClientMessage.class));
        assertThat(types("tell")).isEqualTo(types(ServerMessage.class));
    }

    @Test
    void it_names_the_subprotocol() {
        assertThat(DOCUMENT.at("/channels/live/bindings/ws/headers/properties/Sec-WebSocket-Protocol/const")
                        .asText())
                .isEqualTo(Wire.SUBPROTOCOL);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_golden_message_is_as_the_schema_says(Path file) throws IOException {
        var text = Files.readString(file);
        var operation = file.getParent().endsWith("client") ? "hear" : "tell";
        var type = Json.mapper().readTree(text).get("type").asText();
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(BASE + "#" + payload(operation, type)))
                        .validate(text, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    static Stream<Path> golden() throws IOException {
        return Stream.concat(files("client"), files("server"));
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(GOLDEN.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Set<String> types(String operation) {
        var types = new HashSet<String>();
        schemas(operation)
                .forEach(schema -> types.add(
                        DOCUMENT.at(schema).at("/properties/type/const").asText()));
        return types;
    }

    private static Set<String> types(Class<?> messages) {
        return Arrays.stream(messages.getPermittedSubclasses())
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .collect(Collectors.toSet());
    }

    private static String payload(String operation, String type) {
        return schemas(operation)
                .filter(schema -> DOCUMENT.at(schema)
                        .at("/properties/type/const")
                        .asText()
                        .equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Pointers to the schemas of an operation's messages. */
    private static Stream<String> schemas(String operation) {
        var schemas = new HashSet<String>();
        DOCUMENT.at("/operations/" + operation + "/messages").forEach(inChannel -> {
            var message = DOCUMENT.at(target(DOCUMENT.at(target(inChannel))));
            schemas.add(target(message.get("payload")));
        });
        return schemas.stream();
    }

    private static String target(JsonNode reference) {
        return reference.get("$ref").asText().substring(1);
    }

    private static JsonNode document() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return Json.mapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
