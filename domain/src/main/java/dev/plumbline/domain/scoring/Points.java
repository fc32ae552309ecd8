package dev.plumbline.domain.scoring;

import java.util.Collection;
import java.util.OptionalDouble;

/** Points earned of points available. */
public record Points(double points, double available) {

    public static final Points NONE = new Points(0, 0);

    static Points sum(Collection<Component> components) {
        Points sum = NONE;
        for (Component component : components) {
            sum = sum.plus(new Points(component.points(), component.available()));
        }
        return sum;
    }

    public Points plus(Points other) {
        return new Points(points + other.points, available + other.available);
    }

    /** The share earned, 0 to 1, not below 0 whatever was taken off; nothing when nothing was available. */
    public OptionalDouble score() {
        return available > 0 ? OptionalDouble.of(Math.max(0, points / available)) : OptionalDouble.empty();
    }
}
