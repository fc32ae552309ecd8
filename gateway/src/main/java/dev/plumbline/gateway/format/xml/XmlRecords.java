package dev.plumbline.gateway.format.xml;

import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The children of a file's root, one after the other. A document type is refused, and with it every entity; so are elements nested
 * too deep or too many of them in one record.
 */
public final class XmlRecords implements Closeable {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 5_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private final String format;
    private final Path path;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final XmlNode root;

    private XmlRecords(String format, Path path, InputStream in) throws XMLStreamException, Refused {
        this.format = format;
        this.path = path;
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
        this.root = readRoot();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What is wrong is thrown; without a reporter it is written to standard error as well.
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    public static XmlRecords open(String format, Path path) throws IOException, Refused {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            return new XmlRecords(format, path, in);
        } catch (XMLStreamException e) {
            in.close();
            throw notXml(format, path, e);
        } catch (Refused | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The whole file as one element. */
    public static XmlNode whole(String format, Path path) throws IOException, Refused {
        try (XmlRecords records = open(format, path)) {
            for (XmlNode child = records.next(); child != null; child = records.next()) {
                records.root.add(child);
            }
            return records.root;
        }
    }

    /** Name and attributes of the root; children only when it was read whole. */
    public XmlNode root() {
        return root;
    }

    /** The next child of the root; null at the end. */
    public @Nullable XmlNode next() throws IOException, Refused {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return element(1, new int[1]);
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                    default -> {
                        // Blanks, comments and the end of the root say nothing.
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw notXml(format, path, e);
        }
    }

    private XmlNode readRoot() throws XMLStreamException, Refused {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw Unreadable.line(
                            format,
                            path,
                            xml.getLocation().getLineNumber(),
                            "it declares a document type, and such files are not read: entities can be made to do harm.",
                            "Take the DOCTYPE out.");
                case XMLStreamConstants.START_ELEMENT -> {
                    return start();
                }
                default -> {
                    // Comments before the root say nothing.
                }
            }
        }
        throw Unreadable.file(format, path, "has no element.", "Check the file.");
    }

    private XmlNode start() {
        XmlNode node = new XmlNode(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return node;
    }

    private XmlNode element(int depth, int[] count) throws XMLStreamException, Refused {
        XmlNode node = start();
        if (depth > MAX_DEPTH || ++count[0] > MAX_ELEMENTS) {
            throw Unreadable.line(
                    format,
                    path,
                    node.line(),
                    depth > MAX_DEPTH ? "elements are nested too deep." : "one record has too many elements.",
                    "Check the file.");
        }
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.add(element(depth + 1, count));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> node.add(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private Refused entity() {
        return Unreadable.line(
                format,
                path,
                xml.getLocation().getLineNumber(),
                "it uses the entity %s, and entities are not read.".formatted(xml.getLocalName()),
                "Write the text itself.");
    }

    private static Refused notXml(String format, Path path, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage());
        String last = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return Unreadable.line(
                format,
                path,
                line,
                "it is not XML: " + last,
                "Write or copy the file again; it may have been cut off.");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
