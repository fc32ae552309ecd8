/** The weekly disagreement rate, per annotator and skill. */
@NullMarked
package dev.plumbline.projections.disagreement;

import org.jspecify.annotations.NullMarked;
