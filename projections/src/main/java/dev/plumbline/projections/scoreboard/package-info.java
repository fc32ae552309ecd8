/** Points earned of points available, per annotator and component. */
@NullMarked
package dev.plumbline.projections.scoreboard;

import org.jspecify.annotations.NullMarked;
