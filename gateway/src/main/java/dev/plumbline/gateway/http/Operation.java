package dev.plumbline.gateway.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param id         its {@code operationId}
 * @param path       as Vert.x writes it: {@code /api/tasks/:task}
 * @param open       answered without a session
 * @param body       where the schema of its JSON body stands in the contract, as a JSON pointer
 * @param streamed   its body is a file, taken in as it arrives
 */
record Operation(
        String id,
        HttpMethod method,
        String path,
        boolean open,
        List<Parameter> parameters,
        Optional<String> body,
        boolean streamed) {

    enum In {
        PATH,
        QUERY,
        HEADER
    }

    /**
     * @param integer whether its text must be a whole number
     * @param schema  where its schema stands in the contract, as a JSON pointer
     */
    record Parameter(String name, In in, boolean required, boolean integer, String schema) {}

    /** Whether it changes anything, and so needs the CSRF token. */
    boolean writes() {
        return !method.equals(HttpMethod.GET);
    }

    /** Whether sending it again with the same key must not do it again. */
    boolean once() {
        return parameters.stream().anyMatch(p -> p.name().equals("Idempotency-Key"));
    }
}
