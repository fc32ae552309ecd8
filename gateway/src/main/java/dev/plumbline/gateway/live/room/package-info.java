/** Rooms: who hears what, from which position on, without a gap and without a duplicate. */
@NullMarked
package dev.plumbline.gateway.live.room;

import org.jspecify.annotations.NullMarked;
