/** Timed events, as files have them. */
@NullMarked
package dev.plumbline.gateway.timing;

import org.jspecify.annotations.NullMarked;
