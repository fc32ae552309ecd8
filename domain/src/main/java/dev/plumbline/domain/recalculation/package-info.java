/** Bringing a project's scores to its latest scoring version: when that was asked for, and that it is done. */
@NullMarked
package dev.plumbline.domain.recalculation;

import org.jspecify.annotations.NullMarked;
