package dev.plumbline.gateway.format;

import dev.plumbline.gateway.format.coco.Coco;
import dev.plumbline.gateway.format.coco.CocoCategoryList;
import dev.plumbline.gateway.format.csv.Csv;
import dev.plumbline.gateway.format.cvat.Cvat;
import dev.plumbline.gateway.format.cvat.CvatLabels;
import dev.plumbline.gateway.format.datumaro.Datumaro;
import dev.plumbline.gateway.format.labelstudio.LabelStudio;
import dev.plumbline.gateway.format.labelstudio.StudioConfig;
import dev.plumbline.gateway.format.mask.Masks;
import dev.plumbline.gateway.format.mot.Mot;
import dev.plumbline.gateway.format.ontology.OntologyFile;
import dev.plumbline.gateway.format.plain.Plain;
import dev.plumbline.gateway.format.voc.Voc;
import dev.plumbline.gateway.format.yolo.Yolo;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats there are, and the way in for whoever has a path and wants labels. */
public final class Formats {

    /** In the order in which an input is tried: what is told apart most surely comes first. */
    public static final List<Format> ALL = List.of(
            new Plain(),
            new Datumaro(),
            new LabelStudio(),
            new Coco(),
            Cvat.IMAGES,
            Cvat.VIDEO,
            new Masks(),
            new Voc(),
            new Mot(),
            new Csv(),
            Yolo.DETECT,
            Yolo.SEGMENT,
            Yolo.POSE,
            Yolo.OBB);

    /** What a data set held whole may have: a frame without a label takes some hundred bytes, and a video can claim any number of them. */
    private static final long MAX_FRAMES = Runtime.getRuntime().maxMemory() / 1000;

    private static final Format ONTOLOGY = new OntologyFile();

    /** Files that say which classes there are, and have no frames. */
    private static final List<Format> OF_CLASSES =
            List.of(new StudioConfig(), new CocoCategoryList(), new CvatLabels());

    private Formats() {}

    /** @param id of the format; our own is also called native */
    public static Optional<Format> named(String id) {
        String known = id.equals("native") ? "plumbline" : id;
        return Stream.of(ALL, OF_CLASSES, List.of(ONTOLOGY))
                .flatMap(List::stream)
                .filter(format -> format.id().equals(known))
                .findFirst();
    }

    /** What a file of such a name is written as; nothing when several formats have such files. */
    public static Optional<Format> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<Format> having = ALL.stream()
                .filter(format -> !format.fileName().isEmpty()
                        && lower.endsWith(
                                format.fileName().substring(format.fileName().lastIndexOf('.'))))
                .toList();
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    public static String ids() {
        return ALL.stream().map(Format::id).collect(Collectors.joining(", "));
    }

    /**
     * A whole data set, of whatever format it is; all of it, or nothing.
     *
     * @throws Refused with the problem: what, where, what to do
     */
    public static Dataset read(Path path) throws Refused {
        return read(path, null, Faults.strict());
    }

    /**
     * The same to be scored: see {@link Faults#forScoring()}.
     *
     * @param format what it is; null to find out
     */
    public static Dataset readForScoring(Path path, @Nullable Format format) throws Refused {
        return read(path, format, Faults.forScoring());
    }

    private static Dataset read(Path path, @Nullable Format format, Faults faults) throws Refused {
        try (Input input = open(path)) {
            Format is = format == null ? detect(input) : format;
            List<Frame> frames = new ArrayList<>();
            try (FrameReader reader = new CheckedReader(is.read(input, faults), faults)) {
                for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                    frames.add(frame);
                    if (frames.size() > MAX_FRAMES) {
                        throw Unreadable.file(
                                is.id(),
                                path,
                                "has more than %,d frames, and more do not fit into memory.".formatted(MAX_FRAMES),
                                "Take it in parts, or give Java more memory: PLUMBLINE_JAVA_OPTS=-Xmx4g.");
                    }
                }
                faults.refuseIfAny(is.id(), path.toString());
                return new Dataset(is.id(), reader.head(), frames, faults.unread());
            }
        } catch (IOException e) {
            throw notRead(path, e);
        }
    }

    static Refused notRead(Path path, IOException e) {
        return Unreadable.file(
                "input", path, "could not be read: %s.".formatted(e.getMessage()), "Check the file and the disk.");
    }

    /**
     * Frames one after the other, with what holds whatever the format.
     *
     * @throws Refused when it cannot be read as this format at all
     */
    public static FrameReader frames(Input input, Format format, Faults faults) throws IOException, Refused {
        return new CheckedReader(format.read(input, faults), faults);
    }

    /**
     * What somebody sent: as {@link #open(Path)}, within bounds of one's own.
     *
     * @param folder    where to unpack it, not there yet
     * @param mostBytes it may unpack to
     */
    public static Input open(Path file, Path folder, long mostBytes) throws IOException, Refused {
        return Unzipping.isZip(file)
                ? Unzipping.unpack(file, Files.createDirectories(folder), mostBytes)
                : Input.of(file);
    }

    /** Unpacks it when it is a ZIP file. To be closed, for then it is deleted again. */
    public static Input open(Path path) throws IOException, Refused {
        if (!Files.exists(path)) {
            throw Unreadable.file("input", path, "does not exist.", "Check the path.");
        }
        if (!Files.isReadable(path)) {
            throw Unreadable.file("input", path, "may not be read.", "Check who may read it.");
        }
        return Files.isRegularFile(path) && Unzipping.isZip(path) ? Unzipping.unpack(path) : Input.of(path);
    }

    /** @throws Refused when it is of none that is known */
    public static Format detect(Input input) throws IOException, Refused {
        if (!input.isFolder() && Files.size(input.path()) == 0) {
            throw Unreadable.file("input", input.named(), "is empty.", "Write or copy the file again.");
        }
        // Lists of classes first: to COCO its categories alone are a file that is not whole.
        for (Format format : Stream.concat(OF_CLASSES.stream(), ALL.stream()).toList()) {
            if (format.recognises(input)) {
                return format;
            }
        }
        throw new Refused(Problem.of(
                        "format-unknown",
                        422,
                        "%s is of no format that is read here.".formatted(input.named()),
                        "Name its format with --from-format, one of %s; docs/formats.md has what is read of each."
                                .formatted(ids()))
                .about(input.named().toString()));
    }
}
