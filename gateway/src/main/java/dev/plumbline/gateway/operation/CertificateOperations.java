package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.json.Json;
import java.util.Map;

/** What people are certified in, and what a third party needs to believe it. */
final class CertificateOperations {
    private static final String KEY_SET = "application/jwk-set+json";

    private final Issuer issuer;

    CertificateOperations(Issuer issuer) {
        this.issuer = issuer;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of("readIssuerKeys", Handling.of(_ -> Answer.bytes(KEY_SET, Json.bytes(issuer.keys()))));
    }
}
