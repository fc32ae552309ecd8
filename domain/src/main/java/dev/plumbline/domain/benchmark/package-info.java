/** Ground truth, proposed by one person and reviewed by another. */
@NullMarked
package dev.plumbline.domain.benchmark;

import org.jspecify.annotations.NullMarked;
