/** Who takes part, with their roles. */
@NullMarked
package dev.plumbline.projections.people;

import org.jspecify.annotations.NullMarked;
