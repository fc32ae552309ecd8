package dev.plumbline.projections;

import dev.plumbline.domain.Event;
import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param position in the log, from 1 without a gap
 * @param at       when it was appended, by the clock of the gateway that did
 */
public record Recorded(long position, Instant at, Event event) {}
