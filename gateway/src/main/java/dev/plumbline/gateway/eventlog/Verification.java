package dev.plumbline.gateway.eventlog;

/** What came of verifying a log; {@link #toString()} is the line to print. */
public sealed interface Verification {

    /**
     * Every event is the one that was appended.
     *
     * @param events how many there are
     * @param head hash of the last one; keep it elsewhere to prove later that nothing before it changed
     */
    record Whole(long events, ChainHash head) implements Verification {

        @Override
        public String toString() {
            return events + " events verified, head " + head;
        }
    }

    /**
     * An event is missing or not the one that was appended, or cannot be found by its tags any more.
     *
     * @param position the first such position
     * @param why what is wrong there
     */
    record Altered(long position, String why) implements Verification {

        @Override
        public String toString() {
            return "altered at position " + position + ": " + why;
        }
    }
}
