package dev.plumbline.domain.drift;

import java.time.LocalDate;
import java.util.List;

/**
 * One small graded batch of somebody, as values of one skill.
 *
 * @param frames in any order
 */
public record CalibrationRun(LocalDate date, List<Frame> frames) {

    /**
     * Values of a frame's objects, which resemble each other.
     *
     * @param values signed offsets in px, or shares of points; at least one, all finite
     */
    public record Frame(String name, List<Double> values) {
        public Frame {
            values = List.copyOf(values);
            if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("Frame %s needs values, all of them finite".formatted(name));
            }
        }
    }

    /** @throws IllegalArgumentException when it has no frame */
    public CalibrationRun {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("The run of %s has no frame".formatted(date));
        }
    }
}
