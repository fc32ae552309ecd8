/**
 * How alike two shapes of one kind are, measure by measure: lines by the corridor around them, by distances, or as CVAT compares them;
 * keypoints by object keypoint similarity. Regions are compared in {@link dev.plumbline.domain.geometry}. Which measure a score takes,
 * a scoring function says.
 */
@NullMarked
package dev.plumbline.domain.similarity;

import org.jspecify.annotations.NullMarked;
