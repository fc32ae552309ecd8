package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text file in UTF-8, with or without a byte order mark, ended as Unix or Windows do; UTF-16 by its mark. Anything else is
 * refused: names in a wrong encoding would be other names.
 */
public final class TextLines implements Closeable {

    private static final int MAX_LINE = 10_000_000;

    private final String format;
    private final Path path;
    private final InputStream in;
    private final Charset charset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    private TextLines(String format, Path path, InputStream in, Charset charset) {
        this.format = format;
        this.path = path;
        this.in = in;
        this.charset = charset;
    }

    public static TextLines open(String format, Path path) throws IOException {
        Charset charset;
        try (InputStream in = Files.newInputStream(path)) {
            charset = charset(in.readNBytes(4));
        }
        if (charset.equals(StandardCharsets.UTF_16)) {
            // Lines of bytes are looked for, so that what is wrong is found in its line; these have others.
            byte[] all = new String(Files.readAllBytes(path), charset).getBytes(StandardCharsets.UTF_8);
            return new TextLines(format, path, new ByteArrayInputStream(all), StandardCharsets.UTF_8);
        }
        return new TextLines(format, path, new BufferedInputStream(Files.newInputStream(path), 1 << 16), charset);
    }

    /** Null at the end. */
    public @Nullable String next() throws IOException, Refused {
        bytes.reset();
        int each = in.read();
        if (each < 0) {
            return null;
        }
        number++;
        for (; each >= 0 && each != '\n'; each = in.read()) {
            bytes.write(each);
            if (bytes.size() > MAX_LINE) {
                throw Unreadable.line(format, path, number, "it is longer than any record.", "Check the file.");
            }
        }
        String line;
        try {
            line = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unreadable.line(
                    format,
                    path,
                    number,
                    "it is not UTF-8.",
                    "Save the file in UTF-8; an older editor may have written it in another encoding.");
        }
        line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    /** Of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static Charset charset(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16;
        }
        return head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    /** Bytes as text as well as may be, for looking at them only. */
    static String guess(byte[] bytes) {
        return new String(bytes, charset(bytes));
    }
}
