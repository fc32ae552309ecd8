package dev.plumbline.gateway.format.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoProgressTest {

    @TempDir
    private Path folder;

    @Test
    void P8_a_large_file_says_how_far_it_is_before_its_first_frame_and_goes_on_from_there() throws Exception {
        Path file = Files.writeString(
                folder.resolve("coco.json"),
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj("{\"id\":%d,\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3,4]}"::formatted)
                        .collect(Collectors.joining(
                                ",",
                                "{\"images\":[{\"id\":1,\"file_name\":\"a.jpg\"},{\"id\":2,\"file_name\":\"b.jpg\"}],"
                                        + "\"categories\":[{\"id\":1,\"name\":\"c\"}],\"annotations\":[",
                                "]}")));
        List<Double> shares = new ArrayList<>();
        Input input = Input.of(file).telling(shares::add);
        try (FrameReader reader = new Coco().read(input, Faults.strict())) {
            shares.add(reader.share());
            while (reader.next() != null) {
                shares.add(reader.share());
            }
        }
        assertThat(shares).hasSize(6).isSorted().endsWith(1.0);
        assertThat(shares.get(2)).isBetween(0.1, CocoFrames.INDEX_SHARE);
    }
}
