package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes of JSON that is as it should be what is not: here and there another value, or other bytes. One thread uses it. */
final class Mutations {
    private static final double OF_VALUES = 0.7;
    private static final int MOST_CHANGES = 3;
    private static final int LONG_TEXT = 5_000;
    private static final int DEEP = 2_000;

    /** Where software that reads JSON likes to fall over. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0.0",
            "1e308",
            "1e999",
            "-1e-999",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "0.1e1000000000",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\ufeff\"",
            "\"../../etc/passwd\"",
            "\"%00%2e%2e\"",
            "\"{{7*7}}\"",
            "\"$where\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"\":{}}",
            "{\"type\":\"join\",\"type\":\"leave\"}");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(JsonNode golden) {
        var text = random.nextDouble() < OF_VALUES ? otherValues(golden) : Json.string(golden);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return text.isEmpty() || random.nextDouble() < OF_VALUES ? bytes : otherBytes(bytes);
    }

    private String otherValues(JsonNode golden) {
        var holder = Json.mapper().createArrayNode().add(golden.deepCopy());
        var replaced = new ArrayList<String>();
        for (int i = random.nextInt(1, MOST_CHANGES + 1); i > 0; i--) {
            var within = new ArrayList<JsonNode>();
            collect(holder, within);
            change(within.get(random.nextInt(within.size())), replaced);
        }
        var text = Json.string(holder);
        text = text.substring(1, text.length() - 1);
        for (int i = 0; i < replaced.size(); i++) {
            text = text.replace(mark(i), replaced.get(i));
        }
        return text;
    }

    private static void collect(JsonNode node, List<JsonNode> within) {
        if (node.isContainerNode() && !node.isEmpty()) {
            within.add(node);
            node.forEach(child -> collect(child, within));
        }
    }

    /** A mark stands for what Jackson would not write: numbers out of range, keys that come twice. */
    private void change(JsonNode container, List<String> replaced) {
        var mark = "@" + replaced.size();
        replaced.add(oddity());
        switch (container) {
            case ObjectNode object -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(6)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.put(name + "x", mark);
                    case 2 -> object.set(name + "\u0000", object.remove(name));
                    default -> object.put(name, mark);
                }
            }
            case ArrayNode array -> {
                int at = random.nextInt(array.size());
                switch (random.nextInt(4)) {
                    case 0 -> array.add(array.get(at).deepCopy());
                    case 1 -> array.insert(at, mark);
                    default -> array.set(at, mark);
                }
            }
            default -> {}
        }
    }

    private static String mark(int number) {
        return "\"@" + number + "\"";
    }

    private String oddity() {
        return switch (random.nextInt(40)) {
            case 0 -> "\"" + "x".repeat(LONG_TEXT) + "\"";
            case 1 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 2 -> "1".repeat(LONG_TEXT);
            default -> ODD.get(random.nextInt(ODD.size()));
        };
    }

    private byte[] otherBytes(byte[] bytes) {
        var changed = bytes.clone();
        for (int i = random.nextInt(1, MOST_CHANGES + 1); i > 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            changed = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(changed, at);
                case 1 -> joined(changed, at, at, random(random.nextInt(1, 9)));
                case 2 -> joined(changed, at, Math.min(changed.length, at + random.nextInt(1, 20)), null);
                case 3 -> joined(changed, at, at, Arrays.copyOfRange(changed, at, Math.min(changed.length, at + 40)));
                default -> {
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                    yield changed;
                }
            };
        }
        return changed;
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** With something else, or nothing, in place of a part. */
    private static byte[] joined(byte[] bytes, int from, int to, byte @Nullable [] instead) {
        int length = instead == null ? 0 : instead.length;
        var joined = new byte[bytes.length - (to - from) + length];
        System.arraycopy(bytes, 0, joined, 0, from);
        if (instead != null) {
            System.arraycopy(instead, 0, joined, from, length);
        }
        System.arraycopy(bytes, to, joined, from + length, bytes.length - to);
        return joined;
    }
}
