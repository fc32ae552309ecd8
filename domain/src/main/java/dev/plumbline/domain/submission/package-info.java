/** Freezing a task's labels. */
@NullMarked
package dev.plumbline.domain.submission;

import org.jspecify.annotations.NullMarked;
