/** Scores as facts: what a submission earned under one scoring version, and when its annotator may see it. */
@NullMarked
package dev.plumbline.domain.score;

import org.jspecify.annotations.NullMarked;
