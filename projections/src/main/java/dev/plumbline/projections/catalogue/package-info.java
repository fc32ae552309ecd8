/** Datasets, frames, ontologies, benchmarks and their ground truth. */
@NullMarked
package dev.plumbline.projections.catalogue;

import org.jspecify.annotations.NullMarked;
