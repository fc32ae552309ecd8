package dev.plumbline.gateway.exports;

import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.Reduction;
import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Labels written in a format, frame by frame: a file, or a ZIP file where it is several. */
final class LabelExport {
    private final Format format;
    private final Scratch scratch;

    /**
     * What was written.
     *
     * @param file   to be taken away before it is closed
     * @param zipped whether it is a ZIP file
     */
    record Written(Scratch.Place place, Path file, boolean zipped, long frames, long labels, List<Loss> losses)
            implements Closeable {
        @Override
        public void close() throws IOException {
            place.close();
        }
    }

    /** Sums over the data sets of an export. */
    private static final class Sums {
        private final List<Loss> losses = new ArrayList<>();
        private long frames;
        private long labels;
    }

    LabelExport(Format format, Scratch scratch) {
        this.format = format;
        this.scratch = scratch;
    }

    /**
     * @param sets each in a folder of its name, where there are several
     * @throws Refused when the format has no way to say them; nothing is left then
     */
    Written write(Iterator<DataSet> sets) throws IOException, Refused {
        var place = scratch.place();
        try {
            return write(sets, place);
        } catch (IOException | Refused | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private Written write(Iterator<DataSet> sets, Scratch.Place place) throws IOException, Refused {
        var out = Files.createDirectory(place.folder().resolve("out"));
        var sums = new Sums();
        var last = out;
        boolean single = true;
        while (sets.hasNext()) {
            var set = sets.next();
            single = set.name().isEmpty();
            var folder = single ? out : Files.createDirectories(out.resolve(set.name()));
            last = format.fileName().isEmpty() ? folder : folder.resolve(format.fileName());
            try (var frames = set.frames()) {
                write(set, frames.iterator(), last, sums);
            }
        }
        var losses = Loss.sum(format, sums.losses);
        if (single && !format.fileName().isEmpty()) {
            return new Written(place, last, false, sums.frames, sums.labels, losses);
        }
        var zip = place.folder().resolve("labels.zip");
        Zipping.zip(out, zip);
        return new Written(place, zip, true, sums.frames, sums.labels, losses);
    }

    private void write(DataSet set, Iterator<Labelled> frames, Path to, Sums sums) throws IOException, Refused {
        var reduction = new Reduction(format);
        var terms = new OntologyTerms(set.ontology());
        Head head = reduction.head(terms.head());
        Set<String> names = new HashSet<>();
        try (FrameWriter writer = format.write(to, head)) {
            while (frames.hasNext()) {
                var each = frames.next();
                Frame frame =
                        terms.frame(each.frame(), free(each.frame().image().name(), names), each.labels());
                Frame left = reduction.frame(frame);
                if (left != null) {
                    writer.write(left);
                    sums.frames++;
                    sums.labels += left.annotations().size();
                }
            }
            reduction.end(head);
            writer.finish();
        }
        sums.losses.addAll(reduction.losses());
    }

    /** Two frames of a dataset may have one name; of a file they may not. */
    private static String free(String name, Set<String> taken) {
        var free = name;
        for (int i = 2; !taken.add(free); i++) {
            var stem = Frame.stem(name);
            free = "%s-%d%s".formatted(stem, i, name.substring(stem.length()));
        }
        return free;
    }
}
