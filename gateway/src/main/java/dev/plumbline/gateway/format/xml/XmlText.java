package dev.plumbline.gateway.format.xml;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written, element by element. Characters that XML has no way to say are written as a question mark. */
public final class XmlText implements Closeable {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean afterText;

    public XmlText(Path path) throws IOException {
        out = new BufferedWriter(Files.newBufferedWriter(path), 1 << 16);
    }

    public XmlText declaration() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        return this;
    }

    public XmlText start(String name) throws IOException {
        closeTag();
        out.write('\n');
        out.write("  ".repeat(open.size()));
        out.write('<');
        out.write(name);
        open.push(name);
        inTag = true;
        afterText = false;
        return this;
    }

    public XmlText with(String attribute, Object value) throws IOException {
        out.write(' ');
        out.write(attribute);
        out.write("=\"");
        escaped(value.toString(), true);
        out.write('"');
        return this;
    }

    public XmlText text(String text) throws IOException {
        closeTag();
        escaped(text, false);
        afterText = true;
        return this;
    }

    public XmlText end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            if (!afterText) {
                out.write('\n');
                out.write("  ".repeat(open.size()));
            }
            out.write("</" + name + ">");
        }
        afterText = false;
        return this;
    }

    public XmlText element(String name, String text) throws IOException {
        return start(name).text(text).end();
    }

    /** What another one wrote, as it stands. */
    public XmlText copy(Path file) throws IOException {
        closeTag();
        try (Reader in = Files.newBufferedReader(file)) {
            in.transferTo(out);
        }
        return this;
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    /** Line ends and tabs would become blanks in an attribute when it is read. */
    private void escaped(String text, boolean inAttribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\r' -> out.write("&#13;");
                case '\n', '\t' -> out.write(inAttribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.write(c < ' ' || c == '\ufffe' || c == '\uffff' ? '?' : c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
