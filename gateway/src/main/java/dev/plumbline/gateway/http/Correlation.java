package dev.plumbline.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names a request in its answer, in the log's lines and in the events that it caused. A sender may choose the name. */
final class Correlation {
    static final String HEADER = "Plumbline-Correlation";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Correlation() {}

    /** Takes the sender's name, or makes one, and says it in the answer. */
    static void begin(RoutingContext request) {
        var sent = request.request().getHeader(HEADER);
        var name = sent != null && FORM.matcher(sent).matches() ? sent : made();
        request.put(HEADER, name);
        request.response().putHeader(HEADER, name);
        request.next();
    }

    static String of(RoutingContext request) {
        String name = request.get(HEADER);
        return name == null ? "none" : name;
    }

    private static String made() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
