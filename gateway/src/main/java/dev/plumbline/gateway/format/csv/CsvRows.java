package dev.plumbline.gateway.format.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180) whose first line names its columns, in UTF-8, parted by commas. */
public final class CsvRows implements Closeable {

    /** @param line where it ends, from 1 */
    public record Row(Map<String, String> cells, long line) {

        /** Without blanks around it; empty where there is nothing. */
        public String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private final Path path;
    private final MappingIterator<Map<String, String>> rows;

    private CsvRows(Path path, MappingIterator<Map<String, String>> rows) {
        this.path = path;
        this.rows = rows;
    }

    /**
     * @param needed columns
     * @param remedy what to do where one is missing
     * @throws Refused when one is missing, or something in the file is no UTF-8
     */
    public static CsvRows open(Path path, List<String> needed, String remedy) throws IOException, Refused {
        checkHeader(path, needed, remedy);
        return new CsvRows(
                path,
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(path.toFile()));
    }

    private static void checkHeader(Path path, List<String> needed, String remedy) throws IOException, Refused {
        try (TextLines lines = TextLines.open("csv", path)) {
            String header = lines.next();
            if (header != null && header.contains(";") && !header.contains(",")) {
                throw Unreadable.line(
                        "csv",
                        path,
                        1,
                        "its columns are parted by semicolons.",
                        "Part them by commas, and write 1.5 for 1,5.");
            }
            List<String> columns = header == null
                    ? List.of()
                    : List.of(header.toLowerCase(Locale.ROOT).replace("\"", "").split("\\s*,\\s*"));
            List<String> missing =
                    needed.stream().filter(column -> !columns.contains(column)).toList();
            if (!missing.isEmpty()) {
                throw Unreadable.line(
                        "csv", path, 1, "it has no column " + String.join(" and no column ", missing) + ".", remedy);
            }
            while (lines.next() != null) {
                // Only to be sure that all of it is UTF-8.
                continue;
            }
        }
    }

    /** Null at the end. */
    public @Nullable Row next() throws IOException, Refused {
        try {
            if (!rows.hasNextValue()) {
                return null;
            }
            Map<String, String> cells = rows.nextValue();
            return new Row(cells, rows.getCurrentLocation().getLineNr() - 1L);
        } catch (JsonProcessingException e) {
            throw Unreadable.line(
                    "csv",
                    path,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage() + ".",
                    "Check the number of columns and the quotes.");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
