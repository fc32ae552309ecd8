/** Where a drawn outline runs beside the true one: how far, on which side, and where most. */
@NullMarked
package dev.plumbline.domain.boundary;

import org.jspecify.annotations.NullMarked;
