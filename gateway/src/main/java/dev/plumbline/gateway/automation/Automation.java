package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/**
 * When this happens, then that is wanted. May be asked about the same event again after a crash, so its commands are such
 * that carrying them out twice does nothing more: ids are derived from the event, never made up.
 */
interface Automation {
    /** Stable; its place in the log is kept under it. */
    String name();

    Set<Class<? extends Event>> events();

    /** Reads on a worker thread what was true when the event was recorded, or later. */
    List<Command> react(Recorded recorded);
}
