package dev.plumbline.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The contract as a page for people: no script, nothing from elsewhere. Made when it is first asked for. */
final class DocsPage {
    private static final ObjectMapper PRETTY = new ObjectMapper();
    private static final String STYLE = "docs.css";

    private final Contract contract;
    private volatile @Nullable Buffer page;

    DocsPage(Contract contract) {
        this.contract = contract;
    }

    void page(RoutingContext request) {
        var made = page;
        if (made != null) {
            send(request, made);
            return;
        }
        request.vertx()
                .executeBlocking(() -> Buffer.buffer(html()))
                .onSuccess(html -> {
                    page = html;
                    send(request, html);
                })
                .onFailure(request::fail);
    }

    private static void send(RoutingContext request, Buffer html) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .end(html);
    }

    void style(RoutingContext request) {
        try (var in = DocsPage.class.getClassLoader().getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + STYLE + " among the resources");
            }
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                    .end(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html() {
        var info = contract.document().get("info");
        var out = new StringBuilder(200_000);
        out.append("<!doctype html><html lang=en><meta charset=utf-8><title>Plumbline: HTTP interface</title>")
                .append("<meta name=viewport content='width=device-width'><link rel=stylesheet href=/docs/style.css>")
                .append("<main><h1>Plumbline</h1><p class=lead>")
                .append(text(info.get("summary").asText()))
                .append("</p><p><a href=/api/openapi.yaml>openapi.yaml</a></p>");
        for (var paragraph : info.get("description").asText().split("\n\n")) {
            out.append("<p>").append(marked(paragraph)).append("</p>");
        }
        out.append("<nav>");
        contract.document()
                .get("tags")
                .forEach(tag -> out.append(
                        "<a href='#%1$s'>%1$s</a> ".formatted(tag.get("name").asText())));
        out.append("</nav>");
        contract.document().get("tags").forEach(tag -> tag(out, tag));
        out.append("<h2 id=schemas>Schemas</h2>");
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> out.append("<details id='schema-%1$s'><summary><code>%1$s</code></summary><pre>"
                                .formatted(schema.getKey()))
                        .append(linked(schema.getValue()))
                        .append("</pre></details>"));
        return out.append("</main></html>").toString();
    }

    private void tag(StringBuilder out, JsonNode tag) {
        var name = tag.get("name").asText();
        out.append("<h2 id='").append(name).append("'>").append(name).append("</h2><p>");
        out.append(text(tag.get("description").asText())).append("</p>");
        for (var path : contract.document().get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().path("tags").path(0).asText().equals(name)) {
                    operation(out, method.getKey(), path, method.getValue());
                }
            }
        }
    }

    private void operation(StringBuilder out, String method, Map.Entry<String, JsonNode> path, JsonNode operation) {
        out.append("<details id='")
                .append(operation.get("operationId").asText())
                .append("'><summary><b class=")
                .append(method)
                .append(">")
                .append(method.toUpperCase(Locale.ROOT))
                .append("</b> <code>")
                .append(text(path.getKey()))
                .append("</code> <span>")
                .append(text(operation.get("summary").asText()))
                .append("</span></summary>");
        if (operation.has("description")) {
            out.append("<p>")
                    .append(marked(operation.get("description").asText()))
                    .append("</p>");
        }
        out.append("<p class=roles>").append(roles(operation)).append("</p>");
        parameters(out, path.getValue().path("parameters"), operation.path("parameters"));
        var content = operation.path("requestBody").path("content");
        content.properties().forEach(type -> {
            out.append("<h4>Body: ").append(text(type.getKey())).append("</h4>");
            if (type.getValue().has("schema")) {
                out.append("<pre>")
                        .append(linked(type.getValue().get("schema")))
                        .append("</pre>");
            }
            if (type.getValue().has("example")) {
                out.append("<h4>Example</h4><pre>")
                        .append(json(type.getValue().get("example")))
                        .append("</pre>");
            }
        });
        out.append("<h4>Answers</h4><dl>");
        operation.get("responses").properties().forEach(response -> answer(out, response));
        out.append("</dl></details>");
    }

    private void parameters(StringBuilder out, JsonNode ofPath, JsonNode ofOperation) {
        out.append("<dl>");
        for (var list : new JsonNode[] {ofPath, ofOperation}) {
            list.forEach(p -> {
                var parameter = contract.resolved(p);
                out.append("<dt><code>")
                        .append(text(parameter.get("name").asText()))
                        .append("</code> ")
                        .append(parameter.get("in").asText())
                        .append(parameter.path("required").asBoolean() ? "" : ", optional")
                        .append("</dt><dd>")
                        .append(marked(parameter.path("description").asText()))
                        .append(" <code>")
                        .append(linked(parameter.get("schema")))
                        .append("</code></dd>");
            });
        }
        out.append("</dl>");
    }

    private void answer(StringBuilder out, Map.Entry<String, JsonNode> response) {
        var resolved = contract.resolved(response.getValue());
        out.append("<dt><code>")
                .append(response.getKey())
                .append("</code> ")
                .append(marked(resolved.path("description").asText()))
                .append("</dt>");
        resolved.path("content").properties().forEach(type -> {
            out.append("<dd>").append(text(type.getKey())).append(" ");
            if (type.getValue().has("schema")) {
                out.append("<code>")
                        .append(linked(type.getValue().get("schema")))
                        .append("</code>");
            }
            out.append("</dd>");
        });
    }

    private static String roles(JsonNode operation) {
        return operation.has("x-roles")
                ? "For: "
                        + StreamSupport.stream(
                                        operation.get("x-roles").properties().spliterator(), false)
                                .map(role ->
                                        role.getKey() + " (" + role.getValue().asText() + ")")
                                .collect(Collectors.joining(", "))
                : "For everyone, signed in or not";
    }

    /** Pretty JSON in which references lead to the schema below. */
    private static String linked(JsonNode schema) {
        return json(schema)
                .replaceAll(
                        "\\{\\s*&quot;\\$ref&quot; : &quot;#/components/schemas/(\\w+)&quot;\\s*}",
                        "<a href='#schema-$1'>$1</a>");
    }

    private static String json(JsonNode node) {
        try {
            return text(PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String marked(String markdown) {
        return text(markdown).replaceAll("`([^`]+)`", "<code>$1</code>").replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
