package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.outbound.Encoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The last ordered messages of a room, for those who were away for a moment. Thousands of rooms hold on to all they tell
 * for some seconds, so the messages lie in two arrays that take turns and not in objects, which a collector would have to
 * copy one by one.
 */
final class Recent {
    private final Turn first;
    private final Turn second;
    private Turn younger;
    private long floor;

    /**
     * @param least how many messages there are at least, once so many were added; at most twice as many
     * @param floor the position that the room begins after
     */
    Recent(int least, long floor) {
        this.first = new Turn(least);
        this.second = new Turn(least);
        this.younger = first;
        this.floor = floor;
    }

    void add(long position, Encoded message) {
        if (younger.isFull()) {
            var older = older();
            if (!older.isEmpty()) {
                floor = older.last();
            }
            older.clear();
            younger = older;
        }
        younger.add(position, message);
    }

    /** What came after a position; empty when not all of it is here any more. */
    Optional<List<Encoded>> after(long position) {
        if (position < floor) {
            return Optional.empty();
        }
        var missed = new ArrayList<Encoded>();
        older().collect(position, missed);
        younger.collect(position, missed);
        return Optional.of(missed);
    }

    private Turn older() {
        return younger == first ? second : first;
    }

    /** Messages one after the other. */
    private static final class Turn {
        private static final int USUAL_BYTES = 1 << 16;
        private static final int FIRST_BYTES = 1 << 10;

        private final int capacity;
        private long[] positions = {};
        private long[] born = {};
        private int[] ends = {};
        private byte[] text = {};
        private int count;

        Turn(int capacity) {
            this.capacity = capacity;
        }

        boolean isEmpty() {
            return count == 0;
        }

        boolean isFull() {
            return count == capacity;
        }

        long last() {
            return positions[count - 1];
        }

        void add(long position, Encoded message) {
            var bytes = message.json();
            reserve(bytes.length);
            var begins = begins(count);
            System.arraycopy(bytes, 0, text, begins, bytes.length);
            positions[count] = position;
            born[count] = message.bornNanos();
            ends[count] = begins + bytes.length;
            count++;
        }

        private void reserve(int bytes) {
            if (count == positions.length) {
                var more = Math.min(capacity, Math.max(4, 2 * count));
                positions = Arrays.copyOf(positions, more);
                born = Arrays.copyOf(born, more);
                ends = Arrays.copyOf(ends, more);
            }
            var needed = begins(count) + bytes;
            if (needed > text.length) {
                text = Arrays.copyOf(text, Math.max(Math.max(FIRST_BYTES, 2 * text.length), needed));
            }
        }

        private int begins(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        void collect(long after, List<Encoded> missed) {
            for (int i = 0; i < count; i++) {
                if (positions[i] > after) {
                    missed.add(new Encoded(Arrays.copyOfRange(text, begins(i), ends[i]), born[i]));
                }
            }
        }

        void clear() {
            count = 0;
            if (text.length > USUAL_BYTES) {
                text = new byte[0];
            }
        }
    }
}
