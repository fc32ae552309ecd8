/** Why a label and its truth diverge, in words for the one who drew it. */
@NullMarked
package dev.plumbline.domain.divergence;

import org.jspecify.annotations.NullMarked;
