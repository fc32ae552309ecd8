package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Networks;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address of who sent it, as far as that can be known: of who connected, or of whom a trusted proxy speaks for
 * @param relayed whether it says of itself that it came through a proxy, which is not a trusted one: then the address is
 *     that proxy's
 */
public record Source(InetAddress address, boolean relayed) {

    /**
     * @param connected    who opened the connection
     * @param forwardedFor values of {@code X-Forwarded-For}: each proxy adds at the end whom it was asked by, so what stands
     *     before the entry of an untrusted one is whatever a client likes to write there
     */
    static Source of(InetAddress connected, List<String> forwardedFor, Networks trusted) {
        if (!trusted.contain(connected)) {
            return new Source(connected, !forwardedFor.isEmpty());
        }
        var source = connected;
        var hops = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        for (var hop : hops.reversed()) {
            var address = address(hop);
            if (address.isEmpty()) {
                break;
            }
            source = address.get();
            if (!trusted.contain(source)) {
                break;
            }
        }
        return new Source(source, false);
    }

    /** Whether it was sent on the machine that the server runs on. */
    public boolean isThisMachine() {
        return !relayed && address.isLoopbackAddress();
    }

    /** Some proxies write a port too. */
    private static Optional<InetAddress> address(String hop) {
        var bracket = hop.indexOf(']');
        var literal = hop.startsWith("[") && bracket > 0
                ? hop.substring(1, bracket)
                : hop.indexOf(':') == hop.lastIndexOf(':') ? hop.split(":", 2)[0] : hop;
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
