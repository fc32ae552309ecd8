/** Notes on a canvas. */
@NullMarked
package dev.plumbline.projections.feedback;

import org.jspecify.annotations.NullMarked;
