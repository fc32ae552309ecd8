package dev.plumbline.gateway.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Spoils one file of a data set in one way, the same for the same seed. */
final class Mutation {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#.])-?\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]{0,80}\"");
    private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]]*]|points=\"[^\"]*\"|rle=\"[^\"]*\"");

    private static final List<String> INSTEAD = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "-1",
            "0",
            "-0.0",
            "1e308",
            "-1e308",
            "1e999",
            "99999999999999999999",
            "2147483648",
            "4294967295",
            "1,5",
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":1}",
            "0x10",
            "1.5",
            "-3000",
            "100000",
            "9999999",
            "4000000",
            "16000",
            "9".repeat(5000),
            "0." + "3".repeat(3000),
            "1" + "0".repeat(400),
            "",
            " ",
            "\u0000",
            "é",
            "<b/>",
            "&x;",
            "'");

    private final Random random;
    private String name = "";

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** What was done, for whoever has to find out what went wrong. */
    String name() {
        return name;
    }

    /** @param files of the data set, in an order that does not change */
    void spoil(List<Path> files) throws IOException {
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        boolean isText = !file.toString().matches(".*\\.(png|jpg|zip)");
        byte[] spoiled = isText && random.nextInt(6) > 0 ? text(bytes) : binary(bytes);
        name = file.getFileName() + ": " + name;
        Files.write(file, spoiled);
    }

    private byte[] binary(byte[] bytes) {
        switch (bytes.length == 0 ? 3 : random.nextInt(5)) {
            case 0 -> {
                name = "cut off";
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                name = "other bytes";
                byte[] other = bytes.clone();
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                }
                return other;
            }
            case 2 -> {
                name = "another size of the picture";
                return resized(bytes);
            }
            case 3 -> {
                name = "nothing";
                return new byte[0];
            }
            default -> {
                name = "noise";
                byte[] noise = new byte[random.nextInt(3000)];
                random.nextBytes(noise);
                return noise;
            }
        }
    }

    /** A PNG that says that it is of another size, with a right checksum. */
    private byte[] resized(byte[] bytes) {
        byte[] other = bytes.clone();
        if (other.length > 33 && other[1] == 'P') {
            int[] sizes = {0, 1, 7, 500, 8000, 30_000, Integer.MAX_VALUE, -1};
            ByteBuffer.wrap(other).putInt(16, sizes[random.nextInt(sizes.length)]);
            ByteBuffer.wrap(other).putInt(20, sizes[random.nextInt(sizes.length)]);
            CRC32 sum = new CRC32();
            sum.update(other, 12, 17);
            ByteBuffer.wrap(other).putInt(29, (int) sum.getValue());
        }
        return other;
    }

    private byte[] text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> replaced("number", text, NUMBER);
            case 4 -> replaced("text", text, TEXT);
            case 5 -> replaced("list", text, LIST);
            case 6 -> exchanged(text);
            case 7, 8 -> lines(text);
            case 9 -> encoded(text);
            case 10 -> nested(text);
            case 11 -> {
                name = "document type";
                String entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
                yield (entity + text.replaceFirst("<\\?xml[^>]*>", "").replaceFirst("label=\"", "label=\"&b;"))
                        .getBytes(StandardCharsets.UTF_8);
            }
            case 12 -> {
                name = "cut off";
                yield text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            }
            default -> {
                name = "one word repeated";
                int at = random.nextInt(text.length() + 1);
                yield (text.substring(0, at) + "7".repeat(200_000) + text.substring(at))
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private byte[] replaced(String what, String text, Pattern pattern) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        String other = INSTEAD.get(random.nextInt(INSTEAD.size()));
        name = "a %s is %s".formatted(what, other.length() > 40 ? other.substring(0, 40) + "…" : other);
        if (found.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        MatchResult at = found.get(random.nextInt(found.size()));
        return (text.substring(0, at.start()) + other + text.substring(at.end())).getBytes(StandardCharsets.UTF_8);
    }

    /** One number or text stands where another one of the file was: ids twice, classes that are none. */
    private byte[] exchanged(String text) {
        Pattern pattern = random.nextBoolean() ? NUMBER : TEXT;
        List<MatchResult> found = pattern.matcher(text).results().toList();
        name = "one for another";
        if (found.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        MatchResult at = found.get(random.nextInt(found.size()));
        String other = found.get(random.nextInt(found.size())).group();
        return (text.substring(0, at.start()) + other + text.substring(at.end())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=[\\n>,])", -1)));
        int at = random.nextInt(lines.size());
        boolean twice = random.nextBoolean();
        name = twice ? "a piece twice" : "a piece missing";
        if (twice) {
            lines.add(random.nextInt(lines.size() + 1), lines.get(at));
        } else {
            lines.remove(at);
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encoded(String text) {
        String windows = text.replace("\n", "\r\n");
        return switch (random.nextInt(5)) {
            case 0 -> named("UTF-16").bytes(text, "UTF-16");
            case 1 -> named("UTF-16LE without a mark").bytes(text, "UTF-16LE");
            case 2 -> named("Latin-1").bytes(text.replaceFirst("[a-z]", "é"), "ISO-8859-1");
            case 3 -> named("UTF-32").bytes(text, "UTF-32");
            default -> named("Windows' lines and a mark").bytes("\ufeff" + windows, "UTF-8");
        };
    }

    private Mutation named(String what) {
        name = what;
        return this;
    }

    private byte[] bytes(String text, String charset) {
        return text.getBytes(java.nio.charset.Charset.forName(charset));
    }

    private byte[] nested(String text) {
        String[] open = {"[", "{\"a\":", "<a>", "("};
        String deep = open[random.nextInt(open.length)].repeat(20_000);
        int at = random.nextInt(text.length() + 1);
        name = "nested deep";
        return (text.substring(0, at) + deep + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
}
