package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.gateway.http.Operation.In;
import dev.plumbline.gateway.http.Operation.Parameter;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code openapi.yaml}: what the server accepts is what this document says, in JSON Schema 2020-12. A schema is compiled
 * when it is first needed.
 */
public final class Contract {
    private static final String FILE = "openapi.yaml";
    private static final String BASE = "https://plumbline.dev/openapi";
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final byte[] text;
    private final JsonNode document;
    private final List<Operation> operations;
    private @Nullable SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(byte[] text, JsonNode document) {
        this.text = text;
        this.document = document;
        this.operations = properties(document.path("paths"))
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    /** Reads the document from the classpath; about a tenth of a second, so beside other work at the start. */
    public static Contract load() {
        try (var in = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE + " among the resources");
            }
            var text = in.readAllBytes();
            Object yaml =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(text, StandardCharsets.UTF_8));
            return new Contract(text, YamlTree.of(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as it is served. */
    public byte[] text() {
        return text.clone();
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no operation " + id));
    }

    /** @param pointer JSON pointer to a schema in the document */
    Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, p -> registry().getSchema(SchemaLocation.of(BASE + "#" + escaped(p))));
    }

    /** Gets ready to check bodies; otherwise the first request does. A tenth of a second. */
    public void warmUp() {
        schema("/components/schemas/Labels");
    }

    private synchronized SchemaRegistry registry() {
        if (registry == null) {
            registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, document.toString())));
        }
        return registry;
    }

    /** The node itself, or what its {@code $ref} leads to. */
    JsonNode resolved(JsonNode node) {
        var current = node;
        while (current.has("$ref")) {
            current = document.at(current.get("$ref").asText().substring(1));
        }
        return current;
    }

    private Stream<Operation> operations(String path, JsonNode item) {
        return METHODS.stream().filter(item::has).map(method -> operation(path, item, method));
    }

    private Operation operation(String path, JsonNode item, String method) {
        var node = item.get(method);
        var at = "/paths/" + token(path) + "/" + method;
        var parameters = new ArrayList<Parameter>();
        parameters.addAll(parameters(item.path("parameters"), "/paths/" + token(path) + "/parameters"));
        parameters.addAll(parameters(node.path("parameters"), at + "/parameters"));
        var content = node.path("requestBody").path("content");
        return new Operation(
                node.get("operationId").asText(),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path.replaceAll("\\{(\\w+)}", ":$1"),
                node.has("security") && node.get("security").isEmpty(),
                List.copyOf(parameters),
                Optional.of(at + "/requestBody/content/application~1json/schema")
                        .filter(p -> content.has("application/json")),
                content.has("application/octet-stream"));
    }

    private List<Parameter> parameters(JsonNode list, String at) {
        var parameters = new ArrayList<Parameter>();
        for (int i = 0; i < list.size(); i++) {
            var node = list.get(i);
            var where = node.has("$ref") ? node.get("$ref").asText().substring(1) : at + "/" + i;
            var parameter = resolved(node);
            parameters.add(new Parameter(
                    parameter.get("name").asText(),
                    In.valueOf(parameter.get("in").asText().toUpperCase(Locale.ROOT)),
                    parameter.path("required").asBoolean(),
                    resolved(parameter.get("schema")).path("type").asText().equals("integer"),
                    where + "/schema"));
        }
        return parameters;
    }

    private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode node) {
        return node.properties().stream();
    }

    private static String token(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A fragment of an address: braces of path templates are not allowed in one. */
    private static String escaped(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}
