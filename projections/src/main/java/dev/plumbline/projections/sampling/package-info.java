/** What was drawn for review, week by week. */
@NullMarked
package dev.plumbline.projections.sampling;

import org.jspecify.annotations.NullMarked;
