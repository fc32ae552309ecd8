/** The calibrations of a person's skill over months, and when it was sent back to shadow. */
@NullMarked
package dev.plumbline.projections.drift;

import org.jspecify.annotations.NullMarked;
