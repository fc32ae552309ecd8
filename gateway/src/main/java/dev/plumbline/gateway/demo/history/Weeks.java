package dev.plumbline.gateway.demo.history;

import java.util.regex.Pattern;

/** How long a history is, written {@code 26w}. */
public record Weeks(int count) {
    public static final int MOST = 104;
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})w");

    /** @throws IllegalArgumentException saying how it is written */
    public Weeks {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("A history is from 1 to %d weeks long, not %d.".formatted(MOST, count));
        }
    }

    /** @throws IllegalArgumentException saying how it is written */
    public static Weeks parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A history is so many weeks long, such as 26w, not \"%s\".".formatted(text));
        }
        return new Weeks(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public String toString() {
        return count + "w";
    }
}
