package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final String OPENAPI_3_1 = "spec.openapis.org/oas/3.1/schema/2022-10-07";

    private final Contract contract = Contract.load();

    @Test
    void the_contract_is_an_OpenAPI_3_1_document() throws IOException {
        try (var schema = ContractTest.class.getClassLoader().getResourceAsStream(OPENAPI_3_1)) {
            var openapi = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ObjectMapper().readTree(schema));

            assertThat(openapi.validate(contract.document())).isEmpty();
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        references(contract.document())
                .forEach(reference -> assertThat(
                                contract.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_example_is_of_the_form_it_is_an_example_of() {
        for (var operation : contract.operations()) {
            operation.body().ifPresent(pointer -> {
                var body = contract.document().at(pointer.substring(0, pointer.lastIndexOf('/')));
                examples(body)
                        .forEach(example -> assertThat(contract.schema(pointer).validate(example))
                                .as(operation.id())
                                .isEmpty());
            });
        }
    }

    /**
     * Signing out is the same however often, and a what-if and a draft store nothing; of a request with a password nothing is kept, not
     * even a digest.
     */
    private static final Set<String> WITHOUT_KEY =
            Set.of("signOut", "changePassword", "setPassword", "previewScoring", "previewSpec", "draftOntology");

    @Test
    void every_write_but_signing_in_needs_the_csrf_token_and_says_who_may() {
        assertThat(contract.operations())
                .filteredOn(o -> o.writes() && !o.open())
                .allSatisfy(operation -> {
                    assertThat(operation.parameters())
                            .as(operation.id())
                            .anyMatch(p -> p.name().equals("X-CSRF-Token"));
                    assertThat(operation.once() || WITHOUT_KEY.contains(operation.id()))
                            .as(operation.id())
                            .isTrue();
                });
    }

    @Test
    void every_operation_says_what_its_refusals_are() {
        for (var path : contract.document().get("paths")) {
            for (var operation : path) {
                if (operation.has("operationId") && !operation.has("security")) {
                    assertThat(operation.get("responses").has("401"))
                            .as(operation.get("operationId").asText())
                            .isTrue();
                }
            }
        }
    }

    private ArrayList<JsonNode> examples(JsonNode mediaType) {
        var examples = new ArrayList<JsonNode>();
        if (mediaType.has("example")) {
            examples.add(mediaType.get("example"));
        }
        mediaType
                .path("examples")
                .forEach(e -> examples.add(contract.resolved(e).get("value")));
        return examples;
    }

    private static ArrayList<String> references(JsonNode node) {
        var references = new ArrayList<String>();
        if (node.path("$ref").isTextual()) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> references.addAll(references(child)));
        return references;
    }
}
