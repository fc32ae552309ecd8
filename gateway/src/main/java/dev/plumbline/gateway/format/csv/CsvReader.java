package dev.plumbline.gateway.format.csv;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a frame stand together. Needed are the columns frame, class, and x, y, width, height or shape. */
final class CsvReader implements FrameReader {

    private static final List<String> NEEDED = List.of("frame", "class");
    private static final String REMEDY = "docs/formats.md has the columns.";

    private final Faults faults;
    private final Set<String> classes;
    private final CsvRows rows;
    private final Set<String> names = new HashSet<>();
    private @Nullable Row ahead;

    private CsvReader(Faults faults, Set<String> classes, CsvRows rows) {
        this.faults = faults;
        this.classes = classes;
        this.rows = rows;
    }

    static CsvReader open(Path path, Faults faults) throws IOException, Refused {
        Set<String> classes = new LinkedHashSet<>();
        try (CsvRows rows = CsvRows.open(path, NEEDED, REMEDY)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.get("class").isEmpty()) {
                    classes.add(row.get("class"));
                }
            }
        }
        CsvReader reader = new CsvReader(faults, classes, CsvRows.open(path, NEEDED, REMEDY));
        reader.ahead = reader.rows.next();
        return reader;
    }

    @Override
    public Head head() {
        return Head.of(List.copyOf(classes));
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        while (ahead != null) {
            Row first = ahead;
            String name = first.get("frame");
            String subset = first.get("subset");
            List<Row> together = new ArrayList<>();
            for (;
                    ahead != null
                            && ahead.get("frame").equals(name)
                            && ahead.get("subset").equals(subset);
                    ahead = rows.next()) {
                together.add(ahead);
            }
            try {
                if (name.isEmpty()) {
                    throw new IllegalArgumentException("it names no frame.");
                }
                if (!names.add(subset + "/" + name)) {
                    throw new IllegalArgumentException(
                            "frame %s stands in two places; rows of a frame stand together.".formatted(name));
                }
                return frame(name, first, together);
            } catch (IllegalArgumentException e) {
                fault(first, e);
            }
        }
        return null;
    }

    private Frame frame(String name, Row first, List<Row> together) {
        FrameSize size = first.get("frame_width").isEmpty()
                ? null
                : new FrameSize(whole(first, "frame_width", 0), whole(first, "frame_height", 0));
        List<Annotation> annotations = new ArrayList<>();
        for (Row row : together) {
            if (!row.get("class").isEmpty()) {
                try {
                    annotations.add(annotation(row, size));
                } catch (IllegalArgumentException e) {
                    fault(row, e);
                }
            }
        }
        return new Frame(
                name,
                size,
                textOrNull(first, "subset"),
                first.get("number").isEmpty() ? null : whole(first, "number", 0),
                annotations,
                CsvShapes.values(first.get("scene")));
    }

    private Annotation annotation(Row row, @Nullable FrameSize size) {
        Shape shape = row.get("shape").isEmpty()
                ? new Box(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "height"))
                : CsvShapes.shape(row.get("shape"));
        faults.of(shape, size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        return new Annotation(
                textOrNull(row, "label"),
                row.get("class"),
                shape,
                row.get("region").isEmpty() ? null : CsvShapes.shape(row.get("region")),
                CsvShapes.values(row.get("attributes")),
                textOrNull(row, "track"),
                whole(row, "group", 0),
                whole(row, "z_order", 0),
                marks(row.get("marks")),
                row.get("confidence").isEmpty() ? null : number(row, "confidence"));
    }

    private static Set<Mark> marks(String text) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : text.split(" ")) {
            if (!name.isEmpty()) {
                try {
                    marks.add(Mark.valueOf(name.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("there is no mark %s.".formatted(name), e);
                }
            }
        }
        return marks;
    }

    private static @Nullable String textOrNull(Row row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }

    private static double number(Row row, String column) {
        try {
            return Decimals.parse(row.get(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: %s".formatted(column, e.getMessage()), e);
        }
    }

    private static int whole(Row row, String column, int otherwise) {
        double number = row.get(column).isEmpty() ? otherwise : number(row, column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%s: %s is no whole number.".formatted(column, row.get(column)));
        }
        return (int) number;
    }

    private void fault(Row row, IllegalArgumentException e) {
        String label = row.get("label").isEmpty() ? "" : ", label " + row.get("label");
        faults.add("/line/" + row.line(), "line %d%s".formatted(row.line(), label), String.valueOf(e.getMessage()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
