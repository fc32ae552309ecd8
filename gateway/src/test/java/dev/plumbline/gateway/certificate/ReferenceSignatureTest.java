package dev.plumbline.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 8037, appendix A: the key, its thumbprint and the signature that everybody arrives at. */
class ReferenceSignatureTest {
    private static final String KEY = """
            {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";
    private static final byte[] MESSAGE =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII);
    private static final String SIGNATURE =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    private final IssuerKey key = IssuerKey.read(KEY.getBytes(StandardCharsets.UTF_8));

    @Test
    void a_key_signs_as_the_standard_does() {
        assertThat(Base64Url.encode(key.sign(MESSAGE))).isEqualTo(SIGNATURE);
        assertThat(key.open().verifies(MESSAGE, Base64Url.decode(SIGNATURE))).isTrue();
    }

    @Test
    void a_key_has_the_name_that_the_standard_gives_it() {
        assertThat(key.open().id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void what_is_stored_is_read_again_and_what_is_shown_has_no_secret() {
        assertThat(IssuerKey.read(key.stored()).sign(MESSAGE)).isEqualTo(Base64Url.decode(SIGNATURE));
        assertThat(Json.string(key.open()))
                .isEqualTo("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
                        + "\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\",\"use\":\"sig\",\"alg\":\"EdDSA\"}");
    }
}
