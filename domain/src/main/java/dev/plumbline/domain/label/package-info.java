/** Labels and the values said about them. */
@NullMarked
package dev.plumbline.domain.label;

import org.jspecify.annotations.NullMarked;
