package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static final Origin LOCAL = new Origin(Optional.empty());
    private static final Origin PUBLIC = new Origin(Optional.of(URI.create("https://plumbline.example")));

    @Test
    void a_page_of_this_server_is_welcome() {
        assertThat(LOCAL.isOwn("http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
        assertThat(PUBLIC.isOwn("https://plumbline.example", "10.0.0.5:8080")).isTrue();
    }

    @Test
    void a_page_of_another_origin_is_not() {
        assertThat(LOCAL.isOwn("http://evil.example", "127.0.0.1:8080")).isFalse();
        assertThat(LOCAL.isOwn("http://127.0.0.1:9090", "127.0.0.1:8080")).isFalse();
        assertThat(PUBLIC.isOwn("http://plumbline.example", "plumbline.example"))
                .isFalse();
    }

    @Test
    void neither_is_a_page_that_does_not_say() {
        assertThat(LOCAL.isOwn(null, "127.0.0.1:8080")).isFalse();
        assertThat(LOCAL.isOwn("null", "127.0.0.1:8080")).isFalse();
        assertThat(LOCAL.isOwn("://", "127.0.0.1:8080")).isFalse();
    }
}
