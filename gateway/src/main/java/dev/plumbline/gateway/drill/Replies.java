package dev.plumbline.gateway.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** What a server said to hostile input, searched for what nobody outside should see. Any thread may tell of a reply. */
final class Replies {
    /** A frame of a stack trace, or a class of the server's or of Java's. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$/]+\\([\\w.]*:?\\d*\\)|\\w(Exception|Error)\\b|\\b(java|javax|io\\.vertx|dev\\.plumbline|com\\.fasterxml)\\.[a-z]");

    private static final int SHOWN = 300;
    private static final int BROKEN = 500;
    private static final int BUSY = 503;

    private final Findings findings;
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    Replies(Findings findings) {
        this.findings = findings;
    }

    void http(String operation, byte[] sent, int status, String body) {
        count(Integer.toString(status));
        if (status >= BROKEN && status != BUSY) {
            found("%s answered %d".formatted(operation, status), sent, body);
        }
        search(operation, sent, body);
    }

    void socket(byte[] sent, String message) {
        count("socket");
        if (message.contains("\"status\":500")) {
            found("a frame was answered as a fault of the server", sent, message);
        }
        search("/live", sent, message);
    }

    /** The server ended the connection. */
    void closed(String how) {
        count(how);
    }

    /** Nobody is let in, though they may. */
    void shut(String where, IOException how) {
        synchronized (findings) {
            if (count(where + " lets nobody in") <= 1) {
                findings.wrong("%s lets nobody in: %s".formatted(where, how));
            }
        }
    }

    private void search(String where, byte[] sent, String said) {
        if (INSIDES.matcher(said).find()) {
            found(where + " shows its insides", sent, said);
        }
    }

    private void found(String what, byte[] sent, String said) {
        synchronized (findings) {
            if (count(what) <= 1) {
                findings.wrong("%s: %s to %s"
                        .formatted(what, shortened(said), shortened(new String(sent, StandardCharsets.UTF_8))));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private long count(String what) {
        var counter = counts.computeIfAbsent(what, _ -> new LongAdder());
        counter.increment();
        return counter.sum();
    }

    Map<String, Long> counts() {
        var counted = new TreeMap<String, Long>();
        counts.forEach((what, count) -> counted.put(what, count.sum()));
        return counted;
    }
}
