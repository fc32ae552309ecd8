/** Who takes part, and in which role. */
@NullMarked
package dev.plumbline.domain.account;

import org.jspecify.annotations.NullMarked;
