package dev.plumbline.gateway.format.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class PlainWriter implements FrameWriter {

    private final JsonGenerator json;

    PlainWriter(Path to, Head head) throws IOException {
        json = Json.mapper().getFactory().createGenerator(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16));
        json.writeStartObject();
        json.writeNumberField("plumbline", Plain.VERSION);
        json.writeObjectField("classes", head.classes());
        json.writeObjectField("scene", head.scene());
        json.writeArrayFieldStart("frames");
    }

    /** A line each, so that such files can be compared and cut by ordinary means. */
    @Override
    public void write(Frame frame) throws IOException {
        json.writeRaw('\n');
        json.writeObject(frame);
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
