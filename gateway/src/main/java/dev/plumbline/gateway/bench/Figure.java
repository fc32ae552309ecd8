package dev.plumbline.gateway.bench;

import java.util.Locale;

/**
 * One measured figure beside its limit.
 *
 * @param what  what was measured
 * @param value as measured
 * @param unit  of the value and the limit
 * @param limit what it must keep to
 * @param sense whether the limit is the least or the most
 */
public record Figure(String what, double value, String unit, double limit, Sense sense) {
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    public static Figure atLeast(String what, double value, String unit, double limit) {
        return new Figure(what, value, unit, limit, Sense.AT_LEAST);
    }

    public static Figure atMost(String what, double value, String unit, double limit) {
        return new Figure(what, value, unit, limit, Sense.AT_MOST);
    }

    public boolean kept() {
        return switch (sense) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
        };
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-64s %12s %-8s limit %s %-10s %s",
                what,
                number(value),
                unit,
                sense == Sense.AT_LEAST ? ">=" : "<=",
                number(limit),
                kept() ? "kept" : "NOT KEPT");
    }

    private static String number(double x) {
        return Math.abs(x) >= 100 ? String.format(Locale.ROOT, "%,.0f", x) : String.format(Locale.ROOT, "%.2f", x);
    }
}
