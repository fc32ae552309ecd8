package dev.plumbline.gateway.event;

import dev.plumbline.domain.Event;

/**
 * How an event is known in the log.
 *
 * @param name    explicit and for ever, such as {@code stroke.StrokeRecorded}; never derived from the class
 * @param version of the stored form that is written today, from 1
 */
public record EventType(String name, int version, Class<? extends Event> type) {}
