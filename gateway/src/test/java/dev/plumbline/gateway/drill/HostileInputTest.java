package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.demo.DemoWorkspace;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static final int MANY = 500;

    @Test
    void one_seed_makes_the_same_hostile_input_every_time() {
        assertThat(mutated(1)).isEqualTo(mutated(1)).isNotEqualTo(mutated(2));
    }

    private static List<List<Byte>> mutated(long seed) {
        var golden = HostileFrames.golden();
        var mutations = new Mutations(new Random(seed));
        return Stream.generate(() -> mutations.of(golden.getFirst()))
                .limit(MANY)
                .map(HostileInputTest::boxed)
                .toList();
    }

    private static List<Byte> boxed(byte[] bytes) {
        return Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                .map(i -> bytes[i])
                .toList();
    }

    @Test
    void of_those_whose_waits_are_measured_only_one_is_hostile_too() {
        var demo = DemoWorkspace.load();
        var annotators = demo.projects().stream()
                .flatMap(project -> project.annotators().stream())
                .toList();

        assertThat(HostileCrowd.members(demo))
                .filteredOn(member -> annotators.contains(member.id()))
                .hasSize(1);
    }
}
