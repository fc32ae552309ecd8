package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.plumbline.domain.geometry.Runs;
import java.io.IOException;
import java.util.Arrays;

/** Runs from their lengths: outside, inside, outside, … */
final class RunsDeserializer extends StdDeserializer<Runs> {
    RunsDeserializer() {
        super(Runs.class);
    }

    @Override
    public Runs deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            return (Runs) context.handleUnexpectedToken(Runs.class, json);
        }
        var lengths = new int[64];
        int n = 0;
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.VALUE_NUMBER_INT) {
                return (Runs) context.handleUnexpectedToken(Runs.class, json);
            }
            if (n == lengths.length) {
                lengths = Arrays.copyOf(lengths, 2 * n);
            }
            lengths[n++] = json.getIntValue();
        }
        try {
            return Runs.of(Arrays.copyOf(lengths, n));
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(json, e.getMessage(), e);
        }
    }
}
