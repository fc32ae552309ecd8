package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void it_waits_twice_as_long_each_time_up_to_the_longest() {
        var backoff = new Backoff(Duration.ofSeconds(20), Duration.ofSeconds(100));
        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toSeconds))
                .containsExactly(20L, 40L, 80L, 100L, 100L);
    }
}
