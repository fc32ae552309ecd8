/** Who has which frames of live work. */
@NullMarked
package dev.plumbline.projections.work;

import org.jspecify.annotations.NullMarked;
