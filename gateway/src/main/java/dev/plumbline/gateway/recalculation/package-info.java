/** Scoring what was submitted anew: as a what-if that appends nothing, and in the background once a scoring was set. */
@NullMarked
package dev.plumbline.gateway.recalculation;

import org.jspecify.annotations.NullMarked;
