/** How far a project's scores have come to its latest scoring version. */
@NullMarked
package dev.plumbline.projections.recalculation;

import org.jspecify.annotations.NullMarked;
