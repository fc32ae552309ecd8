/** The live path through real sockets, on a real log. */
@NullMarked
package dev.plumbline.gateway.live.server;

import org.jspecify.annotations.NullMarked;
