package dev.plumbline.gateway.format.yolo;

import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A folder of label files and what tells their classes: {@code data.yaml} of Ultralytics, or a file of names, one a line, as Darknet
 * and many tools have it.
 *
 * @param keypoints values for each keypoint, 2 or 3, and their number before it; null when the folder does not say
 */
record YoloFolder(Yolo task, Input input, Head head, List<Path> labels, int @Nullable [] keypoints) {

    private static final List<String> NAME_FILES = List.of("obj.names", "classes.txt", "_darknet.labels", "labels.txt");
    private static final Set<String> LABEL_FOLDERS =
            Set.of("labels", "obj_train_data", "obj_valid_data", "annotations");
    private static final Set<String> NO_LABELS =
            Set.of("train.txt", "val.txt", "valid.txt", "test.txt", "classes.txt", "labels.txt", "readme.txt");

    /** Enough lines to tell boxes from outlines. */
    private static final int FILES_LOOKED_AT = 50;

    static boolean isOne(Input input) throws IOException {
        if (yaml(input).isPresent()) {
            return true;
        }
        return names(input).isPresent() && !labels(input).isEmpty();
    }

    static YoloFolder of(Yolo task, Input input) throws IOException, Refused {
        Optional<Path> yaml = yaml(input);
        Map<?, ?> data = yaml.isPresent() ? load(task, yaml.get()) : Map.of();
        List<String> names = yaml.isPresent() ? names(task, yaml.get(), data) : List.of();
        // A data set may say that it has no class: one of frames without labels does.
        if (names.isEmpty() && !(data.get("names") instanceof Map<?, ?>)) {
            names = namesFile(task, input);
        }
        int[] keypoints = shape(data.get("kpt_shape"));
        List<LabelClass> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(labelClass(classes.size(), name, data));
        }
        return new YoloFolder(task, input, new Head(classes, List.of()), labels(input), keypoints);
    }

    private static LabelClass labelClass(int number, String name, Map<?, ?> data) {
        List<String> points =
                data.get("kpt_names") instanceof Map<?, ?> byClass && byClass.get(number) instanceof List<?> own
                        ? own.stream().map(String::valueOf).toList()
                        : List.of();
        return new LabelClass(name, null, null, List.of(), points, List.of());
    }

    static Yolo taskOf(Input input) throws IOException {
        Map<?, ?> data = Map.of();
        Optional<Path> yaml = yaml(input);
        if (yaml.isPresent()) {
            try {
                data = load(Yolo.DETECT, yaml.get());
            } catch (Refused e) {
                return Yolo.DETECT; // whose reader will say what is wrong
            }
        }
        if (data.get("kpt_shape") != null) {
            return Yolo.POSE;
        }
        if (data.get("task") instanceof String task) {
            for (Yolo each : Yolo.values()) {
                if (each.name().equalsIgnoreCase(task)) {
                    return each;
                }
            }
        }
        return byColumns(input);
    }

    /** Nine columns are a turned rectangle or an outline of four points; where all lines have nine it is taken for the former. */
    private static Yolo byColumns(Input input) throws IOException {
        int lines = 0;
        int nine = 0;
        boolean longer = false;
        for (Path file : labels(input).stream().limit(FILES_LOOKED_AT).toList()) {
            for (String line : Input.beginning(file).split("\\R")) {
                int columns = line.isBlank() ? 0 : line.strip().split("\\s+").length;
                lines += columns > 0 ? 1 : 0;
                nine += columns == 9 ? 1 : 0;
                longer |= columns > 6;
            }
        }
        if (lines > 0 && nine == lines) {
            return Yolo.OBB;
        }
        return longer ? Yolo.SEGMENT : Yolo.DETECT;
    }

    private static Optional<Path> yaml(Input input) throws IOException {
        for (Path file : Stream.concat(input.files(".yaml").stream(), input.files(".yml").stream())
                .toList()) {
            if (Input.beginning(file).lines().anyMatch(line -> line.startsWith("names:"))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> names(Input input) throws IOException {
        for (String name : NAME_FILES) {
            Optional<Path> file = input.file(name);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static Map<?, ?> load(Yolo task, Path file) throws IOException, Refused {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            Object data = new Yaml(new SafeConstructor(options)).load(reader);
            return data instanceof Map<?, ?> map ? map : Map.of();
        } catch (YAMLException | CharacterCodingException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw Unreadable.file(
                    task.id(), file, "is not YAML: %s.".formatted(first), "Correct it; it names the classes.");
        }
    }

    /** A list, or an object by number. */
    private static List<String> names(Yolo task, Path yaml, Map<?, ?> data) throws Refused {
        if (data.get("names") instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (data.get("names") instanceof Map<?, ?> map) {
            Map<Integer, String> byNumber = new TreeMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                try {
                    byNumber.put(Integer.valueOf(String.valueOf(each.getKey())), String.valueOf(each.getValue()));
                } catch (NumberFormatException e) {
                    throw Unreadable.file(
                            task.id(),
                            yaml,
                            "names a class %s, which is no number.".formatted(each.getKey()),
                            "Give names by number, from 0.");
                }
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < byNumber.size(); i++) {
                if (!byNumber.containsKey(i)) {
                    throw Unreadable.file(
                            task.id(), yaml, "has no name for class %d.".formatted(i), "Give names from 0 on.");
                }
                names.add(byNumber.get(i));
            }
            return names;
        }
        return List.of();
    }

    private static List<String> namesFile(Yolo task, Input input) throws IOException, Refused {
        Path file = names(input)
                .orElseThrow(() -> Unreadable.file(
                        task.id(),
                        input.named(),
                        "has neither a data.yaml with names nor a file of names.",
                        "Add the data.yaml that belongs to it."));
        List<String> names = new ArrayList<>();
        try (TextLines lines = TextLines.open(task.id(), file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    names.add(line.strip());
                }
            }
        }
        return names;
    }

    private static int @Nullable [] shape(@Nullable Object given) {
        return given instanceof List<?> list
                        && list.size() == 2
                        && list.get(0) instanceof Integer points
                        && list.get(1) instanceof Integer values
                ? new int[] {points, values}
                : null;
    }

    /** Text files in a folder called labels or such; where there is none, every text file that is not known for something else. */
    private static List<Path> labels(Input input) throws IOException {
        List<Path> all = input.files(".txt").stream()
                .filter(file -> !NO_LABELS.contains(name(file)))
                .toList();
        List<Path> inFolders =
                all.stream().filter(file -> isLabels(input, file)).toList();
        return inFolders.isEmpty() ? all : inFolders;
    }

    private static boolean isLabels(Input input, Path file) {
        for (Path segment : input.path().relativize(file)) {
            if (LABEL_FOLDERS.contains(segment.toString().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
