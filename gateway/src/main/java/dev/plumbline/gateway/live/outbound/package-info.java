/** What waits to be written to one socket: bounded, whatever the reader does. */
@NullMarked
package dev.plumbline.gateway.live.outbound;

import org.jspecify.annotations.NullMarked;
