/** Submissions as the manager lists and exports them. */
@NullMarked
package dev.plumbline.projections.submission;

import org.jspecify.annotations.NullMarked;
