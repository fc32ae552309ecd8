/** Tasks: one annotator, one frame, one project, one attempt. */
@NullMarked
package dev.plumbline.domain.task;

import org.jspecify.annotations.NullMarked;
