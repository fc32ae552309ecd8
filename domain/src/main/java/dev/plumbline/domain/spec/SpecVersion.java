package dev.plumbline.domain.spec;

import dev.plumbline.domain.Scalar;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A version of a spec as semantic versioning writes it, {@code 1.2.0}; without labels.
 *
 * @param major from 0
 * @param minor from 0
 * @param patch from 0
 */
public record SpecVersion(int major, int minor, int patch) implements Scalar, Comparable<SpecVersion> {
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");
    private static final Comparator<SpecVersion> ORDER = Comparator.comparingInt(SpecVersion::major)
            .thenComparingInt(SpecVersion::minor)
            .thenComparingInt(SpecVersion::patch);

    /** @throws IllegalArgumentException when a number is below 0 */
    public SpecVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("There is no version %d.%d.%d".formatted(major, minor, patch));
        }
    }

    /** @throws IllegalArgumentException when it is none */
    public SpecVersion(String value) {
        this(part(value, 1), part(value, 2), part(value, 3));
    }

    private static int part(String value, int group) {
        var matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A version is written like 1.2.0, not \"%s\"".formatted(value));
        }
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public String value() {
        return major + "." + minor + "." + patch;
    }

    @Override
    public int compareTo(SpecVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value();
    }
}
