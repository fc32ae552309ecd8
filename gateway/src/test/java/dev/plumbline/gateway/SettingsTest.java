package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.access.PasswordHash;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 99_999})
    void a_port_that_does_not_exist_is_refused_in_one_sentence_that_says_what_to_do(int port) {
        assertThatThrownBy(() -> Settings.local(Path.of("data"), port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("port " + port)
                .hasMessageContaining("Choose one");
    }

    @Test
    void port_0_means_any_that_is_free() {
        assertThat(Settings.local(Path.of("data"), 0).port()).isZero();
    }

    @Test
    void S2_a_server_hashes_passwords_as_OWASP_asks_unless_a_test_says_otherwise() {
        assertThat(Settings.local(Path.of("data"), 0).passwords()).isEqualTo(PasswordHash.DEFAULT);
    }
}
