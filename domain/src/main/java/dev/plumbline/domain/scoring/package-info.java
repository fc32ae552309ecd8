/**
 * What a submission earns against ground truth: which label is meant for which object, and the points of points available for
 * each component. The rules are in docs/scoring.md.
 */
@NullMarked
package dev.plumbline.domain.scoring;

import org.jspecify.annotations.NullMarked;
