package dev.plumbline.domain.trend;

import dev.plumbline.domain.Scalar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, Monday to Sunday, written {@code 2026-W31}. Years have 52 of them or 53.
 *
 * @param year   of the week's Thursday, from 1 to 9999
 * @param number from 1
 */
public record IsoWeek(int year, int number) implements Comparable<IsoWeek>, Scalar {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<IsoWeek> ORDER =
            Comparator.comparingInt(IsoWeek::year).thenComparingInt(IsoWeek::number);

    /** @throws IllegalArgumentException when the year has no such week */
    public IsoWeek {
        if (year < 1 || year > 9999 || number < 1 || number > weeksOf(year)) {
            throw new IllegalArgumentException("There is no week %d of %d".formatted(number, year));
        }
    }

    /** @throws IllegalArgumentException when it is none; see {@link #parse} */
    public IsoWeek(String text) {
        this(parse(text));
    }

    private IsoWeek(IsoWeek same) {
        this(same.year, same.number);
    }

    /** The week of an instant in UTC. */
    public static IsoWeek of(Instant at) {
        return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** @throws IllegalArgumentException when it is none */
    public static IsoWeek parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A week is written like 2026-W31, not \"%s\"".formatted(text));
        }
        return new IsoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Its Monday. */
    public LocalDate firstDay() {
        // The fourth of January is always in the first week.
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    /** Its first instant, in UTC. */
    public Instant begin() {
        return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it, in UTC. */
    public Instant end() {
        return firstDay().plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public IsoWeek next() {
        return of(firstDay().plusWeeks(1));
    }

    private static long weeksOf(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    @Override
    public int compareTo(IsoWeek other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String value() {
        return toString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
