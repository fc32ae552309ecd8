package dev.plumbline.gateway.format.plain;

import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** {@code {"plumbline":1,"classes":[…],"scene":[…],"frames":[…]}}, each part as the model's records have it. Loses nothing. */
public final class Plain implements Format {
    private static final Traits TRAITS = new Traits("plumbline", "Plumbline JSON", "labels.json", Capabilities.all());

    static final int VERSION = 1;

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return !input.isFolder() && input.beginning().replaceAll("\\s", "").startsWith("{\"plumbline\":");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return PlainReader.open(input.path(), faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new PlainWriter(to, head);
    }
}
