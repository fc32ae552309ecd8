package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.7               | 10.0.0.7      | true
            10.0.0.7               | 10.0.0.8      | false
            10.0.0.0/8             | 10.255.0.1    | true
            10.0.0.0/8             | 11.0.0.1      | false
            192.168.4.0/22         | 192.168.7.255 | true
            192.168.4.0/22         | 192.168.8.0   | false
            0.0.0.0/0              | 203.0.113.9   | true
            0.0.0.0/0              | ::1           | false
            ::1, 10.0.0.0/8        | ::1           | true
            fd00::/8               | fd12:3456::1  | true
            fd00::/8               | fe80::1       | false
            """)
    void an_address_is_in_a_network_when_its_first_bits_are(String networks, String address, boolean in) {
        assertThat(Networks.parse(networks).contain(InetAddress.ofLiteral(address)))
                .isEqualTo(in);
    }

    @Test
    void nothing_is_in_no_network() {
        assertThat(Networks.parse(" ")).isEqualTo(Networks.NONE);
        assertThat(Networks.NONE.contain(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8", "10.0.0.0/", "::1/129"})
    void what_is_no_network_is_named(String text) {
        assertThatThrownBy(() -> Networks.parse("127.0.0.1," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(text + " is no address or network.");
    }
}
