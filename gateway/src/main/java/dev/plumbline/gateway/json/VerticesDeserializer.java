package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.plumbline.domain.geometry.Vertices;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/** Rings or lines from x0, y0, x1, y1, … */
final class VerticesDeserializer<V extends Vertices> extends StdDeserializer<V> {
    private final Class<V> type;
    private final Function<double[], V> make;

    VerticesDeserializer(Class<V> type, Function<double[], V> make) {
        super(type);
        this.type = type;
        this.make = make;
    }

    @Override
    public V deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        var xy = new double[32];
        int n = 0;
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (!token.isNumeric()) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            if (n == xy.length) {
                xy = Arrays.copyOf(xy, 2 * n);
            }
            xy[n++] = json.getDoubleValue();
        }
        if (n % 2 != 0) {
            context.reportInputMismatch(type, "Coordinates come in pairs; there are %d", n);
        }
        return make.apply(Arrays.copyOf(xy, n));
    }
}
