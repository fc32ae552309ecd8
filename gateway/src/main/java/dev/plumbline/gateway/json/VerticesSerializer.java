package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.plumbline.domain.geometry.Vertices;
import java.io.IOException;

/** Rings and lines as x0, y0, x1, y1, … */
final class VerticesSerializer extends StdSerializer<Vertices> {
    VerticesSerializer() {
        super(Vertices.class);
    }

    @Override
    public void serialize(Vertices vertices, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        var text = new char[ShortDecimal.MOST_CHARS];
        for (int i = 0; i < vertices.size(); i++) {
            number(json, vertices.x(i), text);
            number(json, vertices.y(i), text);
        }
        json.writeEndArray();
    }

    private static boolean isText(JsonGenerator json) {
        return json.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    }

    /** Whole numbers without their ".0": most coordinates after rounding, and a third of the bytes. */
    private static void number(JsonGenerator json, double value, char[] text) throws IOException {
        int whole = (int) value;
        if (whole == value) {
            json.writeNumber(whole);
            return;
        }
        int size = isText(json) ? ShortDecimal.write(value, text) : 0;
        if (size > 0) {
            json.writeNumber(text, 0, size);
        } else {
            json.writeNumber(value);
        }
    }
}
