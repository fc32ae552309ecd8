/** Who may review under a spec, and who reviews what. */
@NullMarked
package dev.plumbline.domain.reviewer;

import org.jspecify.annotations.NullMarked;
