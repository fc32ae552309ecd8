package dev.plumbline.gateway.format.mask;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.files.ImageHeader;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameTable;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelMap;
import dev.plumbline.gateway.format.Pixels;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A frame for each picture of classes. Without a picture of objects every class of a frame is one label. */
final class MaskReader implements FrameReader {

    /** VOC's border around objects, of no class. */
    private static final int BORDER = 0xe0e0c0;

    private record Key(String className, int object) {}

    private final Masks format;
    private final Path root;
    private final Faults faults;
    private final List<Path> files;
    private final Map<Integer, String> byColour = new HashMap<>();
    private final Head head;
    private final Map<String, FrameTable.Row> table;
    private final Map<String, String> subsets = new HashMap<>();
    private int next;

    private MaskReader(
            Masks format, Path root, Faults faults, List<Path> files, Head head, Map<String, FrameTable.Row> table) {
        this.format = format;
        this.root = root;
        this.faults = faults;
        this.files = files;
        this.head = head;
        this.table = table;
    }

    /** Where the label map is. */
    static Path root(Input input) throws IOException {
        Path parent = input.file(LabelMap.FILE).map(Path::getParent).orElse(input.path());
        return parent == null ? input.path() : parent;
    }

    static MaskReader open(Masks format, Input input, Faults faults) throws IOException, Refused {
        Path root = root(input);
        Path map = root.resolve(LabelMap.FILE);
        Path folder = root.resolve(Masks.CLASSES);
        if (!Files.isRegularFile(map) || !Files.isDirectory(folder)) {
            throw Unreadable.file(
                    format.id(),
                    input.named(),
                    "has no %s or no folder %s.".formatted(LabelMap.FILE, Masks.CLASSES),
                    "Export it as segmentation masks.");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".png"))
                    .sorted()
                    .toList();
        }
        List<LabelClass> all = LabelMap.read(format, map);
        List<LabelClass> classes = new ArrayList<>();
        MaskReader reader;
        Map<Integer, String> byColour = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            LabelClass each = all.get(i);
            int rgb = each.colour() == null
                    ? LabelMap.vocColour(i)
                    : Integer.parseInt(each.colour().substring(1), 16);
            if (rgb != 0) {
                classes.add(each);
                byColour.put(rgb, each.name());
            }
        }
        reader = new MaskReader(
                format, root, faults, files, new Head(classes, List.of()), FrameTable.read(format, input));
        reader.byColour.putAll(byColour);
        reader.readSubsets();
        return reader;
    }

    private void readSubsets() throws IOException, Refused {
        Path lists = root.resolve(Masks.SUBSETS);
        for (Path file : Files.isDirectory(lists) ? Input.of(lists).files(".txt") : List.<Path>of()) {
            String subset = Frame.stem(String.valueOf(file.getFileName()));
            try (TextLines lines = TextLines.open(format.id(), file)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank() && !subset.equals(Masks.NO_SUBSET)) {
                        subsets.putIfAbsent(line.strip().replace("\"", ""), subset);
                    }
                }
            }
        }
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        while (next < files.size()) {
            Path file = files.get(next++);
            String relative = root.relativize(file).toString().replace('\\', '/');
            try {
                return frame(file, relative);
            } catch (IllegalArgumentException e) {
                faults.add(relative, relative, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    private Frame frame(Path file, String relative) throws IOException {
        BufferedImage classes = image(file);
        Path objectFile =
                root.resolve(Masks.OBJECTS).resolve(root.resolve(Masks.CLASSES).relativize(file));
        BufferedImage objects = Files.isRegularFile(objectFile) ? image(objectFile) : null;
        FrameSize size = new FrameSize(classes.getWidth(), classes.getHeight());
        if (objects != null && (objects.getWidth() != size.width() || objects.getHeight() != size.height())) {
            throw new IllegalArgumentException("the picture of classes is %d × %d px and that of objects %d × %d px."
                    .formatted(size.width(), size.height(), objects.getWidth(), objects.getHeight()));
        }
        String path = relative.substring(Masks.CLASSES.length() + 1);
        FrameTable.Row row = table.get(relative);
        Optional<Path> image = FrameFiles.image(root.resolve("JPEGImages").resolve(Frame.stem(path)));
        String name = row != null
                ? row.name()
                : image.isPresent()
                        ? root.resolve("JPEGImages")
                                .relativize(image.get())
                                .toString()
                                .replace('\\', '/')
                        : path;
        if (image.isPresent()) {
            FrameSize own = FrameFiles.size(image.get()).orElse(size);
            if (!own.equals(size)) {
                throw new IllegalArgumentException("the mask is %d × %d px and its image %d × %d px."
                        .formatted(size.width(), size.height(), own.width(), own.height()));
            }
        }
        String subset = row == null ? subsets.get(Frame.stem(path)) : row.subset();
        return new Frame(name, size, subset, null, labels(classes, objects, size), Map.of());
    }

    private List<Annotation> labels(BufferedImage classes, @Nullable BufferedImage objects, FrameSize size) {
        Map<Key, BitSet> pixels = new LinkedHashMap<>();
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int colour = classes.getRGB(x, y) & 0xffffff;
                int object = objects == null ? 0 : objects.getRGB(x, y) & 0xffffff;
                if (colour == 0 || colour == BORDER && !byColour.containsKey(BORDER)) {
                    continue;
                }
                String className = byColour.get(colour);
                if (className == null) {
                    throw new IllegalArgumentException(
                            "the colour #%06x at (%d, %d) is in no line of the label map.".formatted(colour, x, y));
                }
                if (objects == null || object != 0 && object != BORDER) {
                    pixels.computeIfAbsent(new Key(className, object), _ -> new BitSet())
                            .set(y * size.width() + x);
                }
            }
        }
        List<Annotation> annotations = new ArrayList<>();
        pixels.forEach((key, covered) -> {
            boolean[] rows = new boolean[size.width() * size.height()];
            covered.stream().forEach(place -> rows[place] = true);
            annotations.add(Annotation.of(key.className(), Pixels.mask(rows, size.width(), size.height())));
        });
        return annotations;
    }

    private static BufferedImage image(Path file) throws IOException {
        FrameSize size = ImageHeader.size(file)
                .orElseThrow(() -> new IllegalArgumentException("it is no PNG that can be read."));
        Pixels.checked(size.width(), size.height());
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new IllegalArgumentException("it is no PNG that can be read.");
            }
            return image;
        } catch (IIOException e) {
            throw new IllegalArgumentException("it is damaged: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public double share() {
        return files.isEmpty() ? 1 : (double) next / files.size();
    }
}
