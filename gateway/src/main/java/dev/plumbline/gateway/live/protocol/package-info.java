/** The live protocol {@code plumbline.v1}: what is said over the socket, and how it is read and written. */
@NullMarked
package dev.plumbline.gateway.live.protocol;

import org.jspecify.annotations.NullMarked;
