/** Datasets and their frames. */
@NullMarked
package dev.plumbline.domain.dataset;

import org.jspecify.annotations.NullMarked;
