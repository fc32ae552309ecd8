package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.plumbline.domain.geometry.Runs;
import java.io.IOException;

/** The lengths of a mask's runs as they are: outside, inside, outside, … */
final class RunsSerializer extends StdSerializer<Runs> {
    RunsSerializer() {
        super(Runs.class);
    }

    @Override
    public void serialize(Runs runs, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeArray(runs.lengths(), 0, runs.size());
    }
}
