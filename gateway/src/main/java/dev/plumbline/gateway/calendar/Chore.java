package dev.plumbline.gateway.calendar;

import dev.plumbline.domain.Command;
import java.time.Instant;
import java.util.List;

/**
 * What is due because time passed: a week to close, a calibration to draw. Every gateway asks, so its commands are such that carrying them
 * out twice does nothing more, and such that a clock that stepped back finds nothing due.
 */
public interface Chore {
    /** Stable, kebab-case; for people and meters. */
    String name();

    /** Reads what was true when the clock was asked, or later. */
    List<Command> due(Instant now);
}
