package dev.plumbline.gateway.format.mask;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameTable;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelMap;
import dev.plumbline.gateway.format.Pixels;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Pictures with a palette while there are colours enough in one, so that a pixel's index is its class; else in full colour. */
final class MaskWriter implements FrameWriter {

    private static final int PALETTE = 256;

    private final Masks format;
    private final Path folder;
    private final List<Integer> colours = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Writer table;
    private final Map<String, Writer> subsets = new HashMap<>();

    MaskWriter(Masks format, Path folder, Head head) throws IOException {
        this.format = format;
        this.folder = folder;
        List<LabelClass> classes = new ArrayList<>();
        classes.add(new LabelClass("background", null, "#000000", List.of(), List.of(), List.of()));
        colours.add(0);
        for (LabelClass each : head.classes()) {
            if (numbers.containsKey(each.name())) {
                continue;
            }
            int colour = colour(each, classes.size());
            numbers.put(each.name(), classes.size());
            colours.add(colour);
            classes.add(new LabelClass(each.name(), null, "#%06x".formatted(colour), List.of(), List.of(), List.of()));
        }
        LabelMap.write(folder.resolve(LabelMap.FILE), classes);
        Files.createDirectories(folder.resolve(Masks.CLASSES));
        table = Files.newBufferedWriter(folder.resolve(FrameTable.FILE));
    }

    /** Its own, where no other class has it and it is not the background's. */
    private int colour(LabelClass each, int number) {
        int own = each.colour() == null
                ? LabelMap.vocColour(number)
                : Integer.parseInt(each.colour().substring(1), 16);
        int next = number;
        while (colours.contains(own)) {
            own = LabelMap.vocColour(++next);
        }
        return own;
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        FrameSize size = Unwritable.size(format, frame);
        String path = Frame.stem(FrameFiles.inside(frame.name())) + ".png";
        String name = Masks.CLASSES + "/" + path;
        if (Files.exists(folder.resolve(name))) {
            throw Unwritable.because(
                    format,
                    "Two frames would share the picture %s; the second is %s.".formatted(name, frame.name()),
                    "Rename one of the images.");
        }
        List<Integer> classes = new ArrayList<>();
        List<Integer> palette = new ArrayList<>(List.of(0));
        for (Annotation annotation : frame.annotations()) {
            classes.add(numbers.getOrDefault(annotation.className(), 0));
            palette.add(LabelMap.vocColour(palette.size()));
        }
        picture(folder.resolve(name), drawn(frame, size, classes::get), size, colours);
        picture(folder.resolve(Masks.OBJECTS).resolve(path), drawn(frame, size, i -> i + 1), size, palette);
        subset(frame.subset() == null ? Masks.NO_SUBSET : frame.subset())
                .append(Frame.stem(path))
                .append('\n');
        table.write(FrameTable.line(name, new FrameTable.Row(frame.name(), size, frame.subset())));
    }

    /** Row by row, 0 where nothing is. */
    private static int[] drawn(Frame frame, FrameSize size, IntUnaryOperator number) {
        int[] numbers = new int[size.width() * size.height()];
        for (int label = 0; label < frame.annotations().size(); label++) {
            if (frame.annotations().get(label).shape() instanceof Mask mask) {
                boolean[] rows = Pixels.rows(mask);
                for (int i = 0; i < rows.length; i++) {
                    if (rows[i]) {
                        numbers[i] = number.applyAsInt(label);
                    }
                }
            }
        }
        return numbers;
    }

    private Writer subset(String name) throws IOException {
        Writer writer = subsets.get(name);
        if (writer == null) {
            Path lists = Files.createDirectories(folder.resolve(Masks.SUBSETS));
            writer = Files.newBufferedWriter(
                    lists.resolve(FrameFiles.inside(name).replace('/', '_') + ".txt"));
            subsets.put(name, writer);
        }
        return writer;
    }

    private static void picture(Path file, int[] numbers, FrameSize size, List<Integer> colours) throws IOException {
        BufferedImage image;
        if (colours.size() <= PALETTE) {
            byte[][] palette = new byte[3][PALETTE];
            for (int i = 0; i < PALETTE; i++) {
                int colour = i < colours.size() ? colours.get(i) : LabelMap.vocColour(i);
                palette[0][i] = (byte) (colour >> 16);
                palette[1][i] = (byte) (colour >> 8);
                palette[2][i] = (byte) colour;
            }
            image = new BufferedImage(
                    size.width(),
                    size.height(),
                    BufferedImage.TYPE_BYTE_INDEXED,
                    new IndexColorModel(8, PALETTE, palette[0], palette[1], palette[2]));
            image.getRaster().setPixels(0, 0, size.width(), size.height(), numbers);
        } else {
            image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < numbers.length; i++) {
                image.setRGB(i % size.width(), i / size.width(), colours.get(numbers[i]));
            }
        }
        Files.createDirectories(file.getParent());
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("There is nothing here that writes PNG");
        }
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        table.close();
        for (Writer writer : subsets.values()) {
            writer.close();
        }
    }
}
