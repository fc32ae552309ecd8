/** Test data with expected values that were computed elsewhere, by other programs. */
@NullMarked
package dev.plumbline.domain.reference;

import org.jspecify.annotations.NullMarked;
