/** What happens by itself: an event's consequence as a command, idempotent, however often the event is seen. */
@NullMarked
package dev.plumbline.gateway.automation;

import org.jspecify.annotations.NullMarked;
