package dev.plumbline.gateway.format.ontology;

import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only written: the classes of an input as an ontology, version 1, in the form that is published to the server. */
public final class OntologyFile implements Format {
    private static final Traits TRAITS = new Traits("ontology", "Ontology", "ontology.json", Capabilities.all());

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean isWithoutFrames() {
        return true;
    }

    @Override
    public boolean recognises(Input input) {
        return false;
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws Refused {
        throw Unreadable.file(id(), input.named(), "is not read: an ontology has no labels.", "Name another format.");
    }

    @Override
    public FrameWriter write(Path to, Head head) {
        return new FrameWriter() {
            @Override
            public void write(Frame frame) {
                throw new IllegalStateException("An ontology has no frames");
            }

            @Override
            public void finish() throws IOException {
                Files.write(to, Json.bytes(OntologyImport.of("imported", "Imported", head)));
            }

            @Override
            public void close() {}
        };
    }
}
