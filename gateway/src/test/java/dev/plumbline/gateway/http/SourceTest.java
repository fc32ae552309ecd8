package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.access.Networks;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Networks PROXIES = Networks.parse("10.0.0.0/8");

    @Test
    void S2_a_trusted_proxy_says_whom_it_speaks_for() {
        assertThat(source("10.0.0.1", "203.0.113.9")).isEqualTo(from("203.0.113.9", false));
        assertThat(source("10.0.0.1", "203.0.113.9:4711")).isEqualTo(from("203.0.113.9", false));
        assertThat(source("10.0.0.1", "[2001:db8::7]:4711")).isEqualTo(from("2001:db8::7", false));
        assertThat(source("10.0.0.1")).isEqualTo(from("10.0.0.1", false));
    }

    @Test
    void S2_what_a_client_writes_before_the_first_proxy_counts_for_nothing() {
        assertThat(source("10.0.0.1", "127.0.0.1, 203.0.113.9")).isEqualTo(from("203.0.113.9", false));
        assertThat(source("10.0.0.1", "127.0.0.1", "203.0.113.9, 10.0.0.2")).isEqualTo(from("203.0.113.9", false));
        assertThat(source("10.0.0.1", "127.0.0.1, nonsense, 10.0.0.2")).isEqualTo(from("10.0.0.2", false));
    }

    @Test
    void S2_nobody_else_is_believed() {
        assertThat(source("203.0.113.9", "127.0.0.1")).isEqualTo(from("203.0.113.9", true));
        assertThat(source("203.0.113.9")).isEqualTo(from("203.0.113.9", false));
    }

    @Test
    void S4_a_request_that_came_through_a_proxy_on_this_machine_is_not_from_this_machine() {
        assertThat(source("127.0.0.1").isThisMachine()).isTrue();
        assertThat(source("::1").isThisMachine()).isTrue();
        assertThat(source("127.0.0.1", "203.0.113.9").isThisMachine()).isFalse();
        assertThat(Source.of(InetAddress.ofLiteral("127.0.0.1"), List.of("203.0.113.9"), Networks.parse("127.0.0.1"))
                        .isThisMachine())
                .isFalse();
    }

    private static Source source(String connected, String... forwardedFor) {
        return Source.of(InetAddress.ofLiteral(connected), List.of(forwardedFor), PROXIES);
    }

    private static Source from(String address, boolean relayed) {
        return new Source(InetAddress.ofLiteral(address), relayed);
    }
}
