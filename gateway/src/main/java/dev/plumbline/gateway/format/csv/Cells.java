package dev.plumbline.gateway.format.csv;

import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Cells of a table as what they have to be. The message of an {@link IllegalArgumentException} is for whoever wrote the table. */
public final class Cells {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private Cells() {}

    public static String text(Row row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("it has no " + column);
        }
        return cell;
    }

    /** Not below 0. */
    public static int whole(Row row, String column) {
        String cell = text(row, column);
        if (!WHOLE.matcher(cell).matches()) {
            throw new IllegalArgumentException("%s is \"%s\" and no whole number from 0".formatted(column, cell));
        }
        return Integer.parseInt(cell);
    }

    public static double number(Row row, String column) {
        try {
            return Decimals.parse(text(row, column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: %s".formatted(column, e.getMessage()), e);
        }
    }

    public static LocalDate date(Row row, String column) {
        String cell = text(row, column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s is \"%s\" and no date like 2026-04-15".formatted(column, cell), e);
        }
    }
}
