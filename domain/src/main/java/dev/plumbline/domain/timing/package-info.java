/** Events in time: when something happens in a sequence, and how well that was marked. */
@NullMarked
package dev.plumbline.domain.timing;

import org.jspecify.annotations.NullMarked;
