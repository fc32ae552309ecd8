package dev.plumbline.gateway.timing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.plumbline.domain.timing.TimedEvent;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Timed events in a CSV file: a row for each, columns {@code kind}, {@code from}, {@code to} and perhaps {@code event}, its id. Without {@code
 * to} it is a moment. Times are numbers of any unit, the same in both files.
 */
public final class EventFile {
    private static final String FORMAT = "events";
    private static final Set<String> NEEDED = Set.of("kind", "from");

    private EventFile() {}

    /** Whether the file's first line names its columns; labels on frames have a column for the frame. */
    public static boolean isOne(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            String header = reader.readLine();
            List<String> columns = header == null
                    ? List.of()
                    : List.of(header.replace("\ufeff", "")
                            .replace("\"", "")
                            .toLowerCase(Locale.ROOT)
                            .strip()
                            .split("\\s*,\\s*"));
            return columns.containsAll(NEEDED) && !columns.contains("frame");
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws Refused with the rows that are wrong; then nothing is taken */
    public static List<TimedEvent> read(Path path) throws Refused {
        List<TimedEvent> events = new ArrayList<>();
        Faults faults = Faults.strict();
        Set<String> ids = new HashSet<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(path.toFile())) {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                int line = rows.getCurrentLocation().getLineNr() - 1;
                try {
                    TimedEvent event = event(row, events.size() + 1);
                    if (!ids.add(event.id())) {
                        throw new IllegalArgumentException("event %s stands here twice.".formatted(event.id()));
                    }
                    events.add(event);
                } catch (IllegalArgumentException e) {
                    faults.add("/line/" + line, "line " + line, String.valueOf(e.getMessage()));
                }
            }
        } catch (JsonProcessingException | MalformedInputException e) {
            throw Unreadable.file(
                    FORMAT,
                    path,
                    "is no CSV file that can be read: %s.".formatted(e.getMessage()),
                    "Write it as CSV, UTF-8, with a line of column names.");
        } catch (IOException e) {
            throw Unreadable.file(
                    FORMAT, path, "could not be read: %s.".formatted(e.getMessage()), "Check the file and the disk.");
        }
        faults.refuseIfAny(FORMAT, path.toString());
        return events;
    }

    private static TimedEvent event(Map<String, String> row, int number) {
        String kind = text(row, "kind");
        String from = text(row, "from");
        if (kind.isEmpty() || from.isEmpty()) {
            throw new IllegalArgumentException("it has no kind or no time that it begins at.");
        }
        String to = text(row, "to");
        String id = text(row, "event");
        double begins = Decimals.parse(from);
        double ends = to.isEmpty() ? begins : Decimals.parse(to);
        if (ends < begins) {
            throw new IllegalArgumentException("it ends at %s, before it begins at %s.".formatted(to, from));
        }
        return new TimedEvent(id.isEmpty() ? String.valueOf(number) : id, kind, begins, ends);
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null ? "" : text.strip();
    }
}
