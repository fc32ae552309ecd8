/** A task's canvas: the fold of its strokes. */
@NullMarked
package dev.plumbline.domain.canvas;

import org.jspecify.annotations.NullMarked;
