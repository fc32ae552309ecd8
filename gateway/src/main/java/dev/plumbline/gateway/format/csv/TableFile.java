package dev.plumbline.gateway.format.csv;

import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file of which every row has to be right. */
public final class TableFile {

    private TableFile() {}

    /**
     * @param called what it has, as the beginning of its problems' codes
     * @param take   takes a row, or throws an {@link IllegalArgumentException} that says what is wrong with it
     * @throws Refused when something of it is wrong, naming each line
     */
    public static void read(Path path, String called, List<String> columns, Consumer<Row> take) throws Refused {
        if (!Files.isRegularFile(path)) {
            throw Unreadable.file(
                    called, path, Files.exists(path) ? "is no file." : "does not exist.", "Check the path.");
        }
        Faults faults = Faults.strict();
        try (CsvRows rows = CsvRows.open(path, columns, "The columns are " + String.join(",", columns) + ".")) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                try {
                    take.accept(row);
                } catch (IllegalArgumentException e) {
                    String fact = String.valueOf(e.getMessage());
                    faults.add("/line/" + row.line(), "Line " + row.line(), fact.endsWith(".") ? fact : fact + ".");
                }
            }
        } catch (IOException e) {
            throw Unreadable.file(called, path, "could not be read: %s.".formatted(e.getMessage()), "Check the file.");
        }
        faults.refuseIfAny(called, path.toString());
    }
}
