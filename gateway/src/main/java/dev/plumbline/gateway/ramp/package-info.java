/** The ramp at work: drawing batches, grading them, and moving people on when what happened or the calendar says so. */
@NullMarked
package dev.plumbline.gateway.ramp;

import org.jspecify.annotations.NullMarked;
