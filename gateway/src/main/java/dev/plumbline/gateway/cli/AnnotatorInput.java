package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose labels an input has, as far as its name says.
 *
 * @param annotator the name of the file without its extension, or of the folder
 */
record AnnotatorInput(String annotator, Path path) {

    /** Files that hold a data set alone. An {@code .xml} is one only where it is CVAT's: VOC's are an image each. */
    private static final Set<String> FILES = Set.of("json", "csv", "zip", "xml");

    /**
     * What {@code --labels} names. Of a folder each file is an annotator's; where it has none, each folder in it, if every one is a data
     * set; else the folder is one data set itself. {@code NAME=PATH} takes a path as it is. By name, so that the same folder always
     * gives the same.
     */
    static List<AnnotatorInput> of(String given) throws Refused {
        Path path = Path.of(given);
        int equals = given.indexOf('=');
        if (equals > 0 && !Files.exists(path)) {
            return List.of(new AnnotatorInput(given.substring(0, equals), Path.of(given.substring(equals + 1))));
        }
        if (!Files.isDirectory(path)) {
            return List.of(named(path));
        }
        try {
            return of(path);
        } catch (IOException e) {
            throw refused(path, "could not be read: " + e.getMessage(), "Check the folder and its rights.");
        }
    }

    private static List<AnnotatorInput> of(Path folder) throws IOException, Refused {
        List<AnnotatorInput> files = new ArrayList<>();
        List<AnnotatorInput> folders = new ArrayList<>();
        boolean each = true;
        for (Path inside : entries(folder)) {
            if (Files.isDirectory(inside)) {
                folders.add(named(inside));
                each = each && isDataset(inside);
            } else if (FILES.contains(extension(inside)) && isOneAnnotators(inside)) {
                files.add(named(inside));
            }
        }
        if (!files.isEmpty()) {
            return files;
        }
        if (!folders.isEmpty() && each) {
            return folders;
        }
        if (isDataset(folder)) {
            return List.of(named(folder));
        }
        throw refused(
                folder,
                "has no file that ends in .json, .xml, .csv or .zip and no labels of a format that is read here.",
                "Put a file or a folder for each annotator into it.");
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Tables and XML files also lie about in data sets of other formats; of what else is there, reading tells. */
    private static boolean isOneAnnotators(Path file) throws IOException {
        return switch (extension(file)) {
            case "json", "zip" -> true;
            default -> {
                try {
                    String format = Formats.detect(Input.of(file)).id();
                    yield format.equals("csv") || format.startsWith("cvat");
                } catch (Refused _) {
                    yield false;
                }
            }
        };
    }

    private static boolean isDataset(Path folder) throws IOException {
        try {
            Formats.detect(Input.of(folder));
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static AnnotatorInput named(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return new AnnotatorInput(
                Files.isDirectory(path) || !FILES.contains(extension(path)) ? name : Frame.stem(name), path);
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Refused refused(Path folder, String fact, String remedy) {
        return new Refused(Problem.of("labels-missing", 422, "%s %s".formatted(folder, fact), remedy)
                .about(folder.toString()));
    }
}
