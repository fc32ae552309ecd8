/** Recording strokes: one editing gesture, one event, once. */
@NullMarked
package dev.plumbline.domain.stroke;

import org.jspecify.annotations.NullMarked;
