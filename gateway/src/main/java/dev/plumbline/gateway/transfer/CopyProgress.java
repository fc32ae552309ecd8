package dev.plumbline.gateway.transfer;

/** Is told how far a copy has come, from several threads and often. */
@FunctionalInterface
public interface CopyProgress {

    /** What is being copied. */
    enum Part {
        EVENTS("events copied"),
        VERIFIED("events verified on arrival"),
        FILES("files copied"),
        ACCOUNTS("accounts and sessions copied");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param total 0 where it is not known */
    void at(Part part, long done, long total);
}
