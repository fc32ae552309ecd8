package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.index.IndexBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** At which positions documents of the log begin: a bit for each. Says in which document a position is. */
final class DocumentStarts {

    private static final int WORDS_PER_BLOCK = IndexBlock.EVENTS / Long.SIZE;

    private final List<long[]> blocks = new ArrayList<>();

    /** A document begins at this position. */
    synchronized void add(long position) {
        int block = IndexBlock.of(position);
        while (blocks.size() <= block) {
            blocks.add(new long[WORDS_PER_BLOCK]);
        }
        int offset = IndexBlock.offset(position);
        blocks.get(block)[offset / Long.SIZE] |= 1L << offset % Long.SIZE;
    }

    /** Takes over what a block of the index says; they come in order. */
    synchronized void add(byte[] starts) {
        long[] words = new long[WORDS_PER_BLOCK];
        ByteBuffer.wrap(starts).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        blocks.add(words);
    }

    /** What the index says about the block. */
    synchronized byte[] ofBlock(int block) {
        ByteBuffer bytes = ByteBuffer.allocate(IndexBlock.EVENTS / Byte.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        if (block < blocks.size()) {
            bytes.asLongBuffer().put(blocks.get(block));
        }
        return bytes.array();
    }

    /** Where the document begins that holds this position. */
    synchronized long documentOf(long position) {
        int block = IndexBlock.of(position);
        int offset = IndexBlock.offset(position);
        if (block >= blocks.size()) {
            block = blocks.size() - 1;
            offset = IndexBlock.EVENTS - 1;
        }
        for (; block >= 0; block--) {
            long[] words = blocks.get(block);
            for (int word = offset / Long.SIZE; word >= 0; word--) {
                long bits = word == offset / Long.SIZE
                        ? words[word] & -1L >>> Long.SIZE - 1 - offset % Long.SIZE
                        : words[word];
                if (bits != 0) {
                    return IndexBlock.first(block)
                            + (long) word * Long.SIZE
                            + Long.SIZE
                            - 1
                            - Long.numberOfLeadingZeros(bits);
                }
            }
            offset = IndexBlock.EVENTS - 1;
        }
        return 1;
    }
}
