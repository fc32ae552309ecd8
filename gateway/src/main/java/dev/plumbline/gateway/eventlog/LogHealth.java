package dev.plumbline.gateway.eventlog;

/**
 * Whether the log can store events.
 *
 * @param writable whether appends are accepted
 * @param sentence empty if so, else why not and what to do
 */
public record LogHealth(boolean writable, String sentence) {

    public static final LogHealth WRITABLE = new LogHealth(true, "");
}
