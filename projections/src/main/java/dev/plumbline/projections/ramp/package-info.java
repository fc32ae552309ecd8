/** How far people are with the skills of a spec. */
@NullMarked
package dev.plumbline.projections.ramp;

import org.jspecify.annotations.NullMarked;
