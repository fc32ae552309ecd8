package dev.plumbline.gateway.bench.live;

/** A {@link BareRelay} over a change stream in a process of its own, until it is killed: {@code keep|follow URI COLLECTION}. */
final class RelayProcess {
    static final String KEEP = "keep";
    static final String FOLLOW = "follow";

    private RelayProcess() {}

    @SuppressWarnings("resource") // its process ends with it
    public static void main(String[] arguments) throws Exception {
        var journal = switch (arguments[0]) {
            case KEEP -> StreamJournal.keeping(arguments[1], arguments[2]);
            case FOLLOW -> StreamJournal.following(arguments[1], arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        var relay = new BareRelay(journal, Crowd.FULL);
        System.out.printf("The relay is ready at http://127.0.0.1:%d%n", relay.port());
        Thread.currentThread().join();
    }
}
