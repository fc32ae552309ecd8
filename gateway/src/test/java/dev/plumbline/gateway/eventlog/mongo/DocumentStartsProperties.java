package dev.plumbline.gateway.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.index.IndexBlock;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DocumentStartsProperties {

    @Property(tries = 50)
    void a_position_is_in_the_document_that_began_last_before_it(@ForAll long seed) {
        Random random = new Random(seed);
        DocumentStarts starts = new DocumentStarts();
        TreeSet<Long> expected = new TreeSet<>();
        long position = 1;
        while (position < 3L * IndexBlock.EVENTS) {
            starts.add(position);
            expected.add(position);
            position += 1 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 40);
        }
        DocumentStarts read = new DocumentStarts();
        for (int block = 0; block < 3; block++) {
            read.add(starts.ofBlock(block));
        }
        long end = position;
        LongStream.range(0, 200).map(i -> 1 + random.nextLong(end)).forEach(asked -> {
            assertThat(starts.documentOf(asked)).isEqualTo(expected.floor(asked));
            if (asked <= 3L * IndexBlock.EVENTS) {
                assertThat(read.documentOf(asked)).isEqualTo(expected.floor(asked));
            }
        });
    }
}
