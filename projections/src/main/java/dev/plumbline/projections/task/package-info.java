/** Tasks as their annotators and the desk see them. */
@NullMarked
package dev.plumbline.projections.task;

import org.jspecify.annotations.NullMarked;
