package dev.plumbline.gateway.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Addresses and networks, such as {@code 127.0.0.1,10.0.0.0/8,fd00::/8}. */
public record Networks(List<Network> all) {
    public static final Networks NONE = new Networks(List.of());

    public Networks {
        all = List.copyOf(all);
    }

    /**
     * @param address any address of the network
     * @param bits    how many of the first bits of an address tell whether it is in the network
     */
    public record Network(InetAddress address, int bits) {
        private static Network parse(String text) {
            var slash = text.indexOf('/');
            try {
                var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
                var most = address.getAddress().length * Byte.SIZE;
                var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= most) {
                    return new Network(address, bits);
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
            throw new IllegalArgumentException(
                    "%s is no address or network. Write them like 10.0.0.7 or 10.0.0.0/8, with commas between."
                            .formatted(text));
        }

        boolean contains(InetAddress other) {
            byte[] own = address.getAddress();
            byte[] its = other.getAddress();
            if (own.length != its.length) {
                return false;
            }
            var whole = bits / Byte.SIZE;
            var rest = bits % Byte.SIZE;
            return Arrays.equals(own, 0, whole, its, 0, whole)
                    && (rest == 0 || (own[whole] ^ its[whole]) >> (Byte.SIZE - rest) == 0);
        }
    }

    /** @throws IllegalArgumentException naming in a sentence what is neither an address nor a network */
    public static Networks parse(String text) {
        return new Networks(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::parse)
                .toList());
    }

    public boolean contain(InetAddress address) {
        return all.stream().anyMatch(network -> network.contains(address));
    }
}
