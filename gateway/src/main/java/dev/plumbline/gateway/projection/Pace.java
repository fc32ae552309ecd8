package dev.plumbline.gateway.projection;

import java.time.Duration;

/**
 * From one write of projections to the next, at least, while nobody waits for it.
 *
 * @param usual where something changed that people look for
 * @param strokes where nothing came but strokes, which only move on how far a task is
 */
public record Pace(Duration usual, Duration strokes) {
    /** Nothing is put off. */
    public static final Pace NONE = new Pace(Duration.ZERO, Duration.ZERO);
}
