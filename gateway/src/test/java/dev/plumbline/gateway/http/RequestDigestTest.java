package dev.plumbline.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.access.SessionToken;
import org.junit.jupiter.api.Test;

class RequestDigestTest {
    private static final SessionToken INES = new SessionToken("token-of-ines");
    private static final String KNOWN = digest(INES, "POST", "/api/people", "{\"password\":\"a\"}");

    @Test
    void the_same_request_is_known_again_and_any_other_is_not() {
        assertThat(digest(INES, "POST", "/api/people", "{\"password\":\"a\"}")).isEqualTo(KNOWN);
        assertThat(digest(INES, "PUT", "/api/people", "{\"password\":\"a\"}")).isNotEqualTo(KNOWN);
        assertThat(digest(INES, "POST", "/api/people/", "{\"password\":\"a\"}")).isNotEqualTo(KNOWN);
        assertThat(digest(INES, "POST", "/api/people", "{\"password\":\"b\"}")).isNotEqualTo(KNOWN);
    }

    @Test
    void S2_whoever_reads_what_is_kept_cannot_try_passwords_on_it_without_the_session() {
        assertThat(digest(new SessionToken("token-of-kofi"), "POST", "/api/people", "{\"password\":\"a\"}"))
                .isNotEqualTo(KNOWN);
    }

    private static String digest(SessionToken token, String method, String uri, String body) {
        return RequestDigest.of(token, method, uri, body.getBytes(UTF_8));
    }
}
