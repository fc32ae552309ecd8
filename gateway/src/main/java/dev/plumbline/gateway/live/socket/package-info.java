/** Sockets: one connection each, its heartbeat, its limits, and the strokes that it sends. */
@NullMarked
package dev.plumbline.gateway.live.socket;

import org.jspecify.annotations.NullMarked;
