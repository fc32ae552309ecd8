/** Reviews and what waits for one. */
@NullMarked
package dev.plumbline.projections.review;

import org.jspecify.annotations.NullMarked;
