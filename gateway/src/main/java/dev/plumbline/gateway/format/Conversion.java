package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One data set written in another format, frame by frame.
 *
 * @param from      what to read it as; null to find out
 * @param keep      whether the records that are right are kept when others are wrong; else nothing is
 * @param overwrite whether what stands at the output's place is replaced
 * @param progress  told the frames so far and the share of the input that has been read (below 0 when unknown), often
 */
public record Conversion(
        Path input,
        @Nullable Format from,
        Path output,
        Format to,
        boolean keep,
        boolean overwrite,
        BiConsumer<Long, Double> progress) {

    /**
     * @param from   what it was read as, by id
     * @param losses what the output does not say
     * @param faulty records that were left out
     * @param faults the first of them
     */
    public record Report(
            String from,
            String to,
            String output,
            long frames,
            long labels,
            List<Loss> losses,
            long faulty,
            List<Place> faults) {}

    /** @throws Refused when nothing was written */
    public Report run() throws Refused {
        try (Input opened = Formats.open(input)) {
            return convert(opened.telling(share -> progress.accept(0L, share)));
        } catch (IOException | UncheckedIOException e) {
            throw Unreadable.file(
                    "conversion",
                    input,
                    "could not be converted to %s: %s.".formatted(output, e.getMessage()),
                    "Check both places, and the room on the disk.");
        }
    }

    private Report convert(Input opened) throws IOException, Refused {
        Format is = from == null ? Formats.detect(opened) : from;
        Faults faults = Faults.strict();
        Reduction reduction = new Reduction(to);
        List<Loss> losses = new ArrayList<>();
        long frames = 0;
        long labels = 0;
        try (FrameReader reader = new CheckedReader(is.read(opened, faults), faults);
                Staging staging = Staging.at(output, to.fileName(), overwrite)) {
            Head head = reduction.head(reader.head());
            try (FrameWriter writer = to.write(staging.path(), head)) {
                Frame frame = to.isWithoutFrames() ? null : reader.next();
                for (; frame != null; frame = reader.next()) {
                    Unwritable.checkPixels(to, frame);
                    Frame left = reduction.frame(frame);
                    if (left != null) {
                        writer.write(left);
                        frames++;
                        labels += left.annotations().size();
                    }
                    progress.accept(frames, reader.share());
                }
                if (!keep) {
                    faults.refuseIfAny(is.id(), input.toString());
                }
                reduction.end(head);
                writer.finish();
                losses.addAll(reduction.losses());
                losses.addAll(writer.losses());
            }
            staging.commit();
            return new Report(
                    is.id(),
                    to.id(),
                    staging.target().toString(),
                    frames,
                    labels,
                    Stream.concat(faults.unread().stream(), losses.stream()).toList(),
                    faults.count(),
                    faults.places());
        }
    }
}
