package dev.plumbline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.bias.ObjectSize;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.protocol.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsDocTest {
    @Test
    void L4_a_finding_reaches_the_desk_as_its_golden_message_says() throws Exception {
        var finding = new Finding(
                Finding.Kind.SHIFT,
                "petal",
                ObjectSize.SMALL,
                4.5,
                Finding.Unit.PX,
                new Interval(3.75, 5.25),
                31,
                true,
                "t-4",
                List.of("t-4", "t-9"),
                new Finding.Detail.Towards(4.25, -1.5));
        var doc = new FindingsDoc(new PersonId("p-ada"), 40, List.of(finding));
        try (var golden = Wire.class.getResourceAsStream("/wire/server/doc-findings.json")) {
            assertThat(Json.mapper().readTree(Json.string(doc)))
                    .isEqualTo(Json.mapper().readTree(golden).path("value"));
        }
    }
}
