/** Batches of frames that were drawn for people, and what they showed. */
@NullMarked
package dev.plumbline.projections.batch;

import org.jspecify.annotations.NullMarked;
