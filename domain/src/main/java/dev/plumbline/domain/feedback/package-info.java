/** Notes pinned to a canvas, answered and resolved by either side. */
@NullMarked
package dev.plumbline.domain.feedback;

import org.jspecify.annotations.NullMarked;
