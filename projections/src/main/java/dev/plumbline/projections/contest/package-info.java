/** Disagreements that annotators contest, and what became of that. */
@NullMarked
package dev.plumbline.projections.contest;

import org.jspecify.annotations.NullMarked;
