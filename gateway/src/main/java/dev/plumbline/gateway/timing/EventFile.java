package dev.plumbline.gateway.timing;

import dev.plumbline.domain.timing.TimedEvent;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import dev.plumbline.gateway.format.csv.TableFile;
import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Timed events in a CSV file: a row for each, columns {@code kind}, {@code from}, {@code to} and perhaps {@code event}, its id. Without {@code
 * to} it is a moment. Times are numbers of any unit, the same in both files.
 */
public final class EventFile {
    private static final List<String> NEEDED = List.of("kind", "from");

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
        Set<String> ids = new HashSet<>();
        TableFile.read(path, "events", NEEDED, row -> {
            TimedEvent event = event(row, events.size() + 1);
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("event %s stands here twice.".formatted(event.id()));
            }
            events.add(event);
        });
        return events;
    }

    private static TimedEvent event(Row row, int number) {
        String kind = row.get("kind");
        String from = row.get("from");
        if (kind.isEmpty() || from.isEmpty()) {
            throw new IllegalArgumentException("it has no kind or no time that it begins at.");
        }
        String to = row.get("to");
        String id = row.get("event");
        double begins = Decimals.parse(from);
        double ends = to.isEmpty() ? begins : Decimals.parse(to);
        if (ends < begins) {
            throw new IllegalArgumentException("it ends at %s, before it begins at %s.".formatted(to, from));
        }
        return new TimedEvent(id.isEmpty() ? String.valueOf(number) : id, kind, begins, ends);
    }
}
