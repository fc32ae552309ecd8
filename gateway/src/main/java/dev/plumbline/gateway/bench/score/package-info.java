/** Scoring beside what others score with. */
@NullMarked
package dev.plumbline.gateway.bench.score;

import org.jspecify.annotations.NullMarked;
