/** How an annotator is doing in a project, one row a person. */
@NullMarked
package dev.plumbline.projections.cohort;

import org.jspecify.annotations.NullMarked;
