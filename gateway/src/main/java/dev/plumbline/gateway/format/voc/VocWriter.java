package dev.plumbline.gateway.format.voc;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelMap;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.format.xml.XmlText;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code Annotations/*.xml}, {@code ImageSets/Main/*.txt} and {@code labelmap.txt}. */
final class VocWriter implements FrameWriter {

    private static final int PLACES = 6;

    private final Voc format;
    private final Path folder;
    private long alike;
    private final Map<String, Writer> subsets = new HashMap<>();

    VocWriter(Voc format, Path folder, Head head) throws IOException {
        this.format = format;
        this.folder = folder;
        Files.createDirectories(folder.resolve("Annotations"));
        LabelMap.write(folder.resolve(LabelMap.FILE), head.classes());
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        String stem = Frame.stem(FrameFiles.inside(frame.name()));
        Path file = folder.resolve("Annotations").resolve(stem + ".xml");
        if (Files.exists(file)) {
            throw Unwritable.because(
                    format,
                    "Two frames would share the file %s.xml; the second is %s.".formatted(stem, frame.name()),
                    "Rename one of the images.");
        }
        Files.createDirectories(file.getParent());
        try (XmlText xml = new XmlText(file)) {
            xml.declaration().start("annotation");
            xml.element("folder", "").element("filename", frame.name());
            if (frame.size() != null) {
                xml.start("size");
                xml.element("width", String.valueOf(frame.size().width()));
                xml.element("height", String.valueOf(frame.size().height()));
                xml.element("depth", "3").end();
            }
            xml.element("segmented", "0");
            for (Annotation annotation : frame.annotations()) {
                object(xml, annotation);
            }
            xml.end();
        }
        subset(frame.subset() == null ? "default" : frame.subset()).append(stem).append('\n');
    }

    private Writer subset(String name) throws IOException {
        Writer writer = subsets.get(name);
        if (writer == null) {
            Path lists = Files.createDirectories(folder.resolve("ImageSets").resolve("Main"));
            writer = Files.newBufferedWriter(lists.resolve(FrameFiles.inside(name) + ".txt"));
            subsets.put(name, writer);
        }
        return writer;
    }

    private void object(XmlText xml, Annotation annotation) throws IOException {
        xml.start("object").element("name", annotation.className());
        Value pose = annotation.attributes().get("pose");
        xml.element("pose", pose instanceof Value.Text text ? text.text() : "Unspecified");
        xml.element("truncated", annotation.is(Mark.TRUNCATED) ? "1" : "0");
        xml.element("difficult", annotation.is(Mark.DIFFICULT) ? "1" : "0");
        xml.element("occluded", annotation.is(Mark.OCCLUDED) ? "1" : "0");
        if (annotation.shape() instanceof Box box) {
            xml.start("bndbox");
            xml.element("xmin", Decimals.text(box.x(), PLACES)).element("ymin", Decimals.text(box.y(), PLACES));
            xml.element("xmax", Decimals.text(box.x() + box.width(), PLACES));
            xml.element("ymax", Decimals.text(box.y() + box.height(), PLACES)).end();
        }
        if (annotation.attributes().keySet().stream().anyMatch(name -> !name.equals("pose"))) {
            xml.start("attributes");
            for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
                if (!each.getKey().equals("pose")
                        && !isTurn(each.getKey())
                        && each.getValue() instanceof Value.Text text) {
                    xml.start("attribute")
                            .element("name", each.getKey())
                            .element("value", text.text())
                            .end();
                }
            }
            xml.end();
        }
        xml.end();
    }

    /** It is read as that of the box. */
    private boolean isTurn(String attribute) {
        boolean turn = attribute.equals("rotation");
        alike += turn ? 1 : 0;
        return turn;
    }

    @Override
    public List<Loss> losses() {
        return Loss.ofAlike("Pascal VOC", alike);
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : subsets.values()) {
            writer.close();
        }
    }
}
