package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.http.BodyStream;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of labels on its way in: to disk as it arrives. */
final class Arriving {
    private static final int MAX_NAME = 120;

    private Arriving() {}

    /**
     * Takes the call's file into a place, under the name that its sender gives it.
     *
     * @param limit most bytes that it may have
     */
    static Path in(Scratch.Place place, Call call, long limit) throws IOException {
        var path = FrameFiles.inside(call.text("name").orElseThrow());
        var name = path.substring(path.lastIndexOf('/') + 1);
        var file = place.folder().resolve(name.substring(Math.max(0, name.length() - MAX_NAME)));
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            receive(call.upload().orElseThrow(), out, limit, name);
        }
        return file;
    }

    private static void receive(BodyStream body, FileChannel out, long limit, String name) throws IOException {
        long bytes = 0;
        for (var part = body.next(); part.isPresent(); part = body.next()) {
            bytes += part.get().length();
            if (bytes > limit) {
                throw new Refused(Problem.of(
                        "file-too-large",
                        413,
                        "%s has more than %,d MB.".formatted(name, limit / 1_000_000),
                        "Send it in parts; labels do not need the images beside them."));
            }
            var buffer = ByteBuffer.wrap(part.get().getBytes());
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
    }
}
