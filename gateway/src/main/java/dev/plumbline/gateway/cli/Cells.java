package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.format.csv.CsvRows.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Cells of a table as what they have to be. The message of an {@link IllegalArgumentException} is for whoever wrote the table. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private Cells() {}

    static String text(Row row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("it has no " + column);
        }
        return cell;
    }

    /** Not below 0. */
    static int whole(Row row, String column) {
        String cell = text(row, column);
        if (!WHOLE.matcher(cell).matches()) {
            throw new IllegalArgumentException("%s is \"%s\" and no whole number from 0".formatted(column, cell));
        }
        return Integer.parseInt(cell);
    }

    static double number(Row row, String column) {
        String cell = text(row, column);
        if (!NUMBER.matcher(cell).matches()) {
            throw new IllegalArgumentException("%s is \"%s\" and no number like -1.5".formatted(column, cell));
        }
        double number = Double.parseDouble(cell);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("%s is too large".formatted(column));
        }
        return number;
    }

    static LocalDate date(Row row, String column) {
        String cell = text(row, column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s is \"%s\" and no date like 2026-04-15".formatted(column, cell), e);
        }
    }
}
