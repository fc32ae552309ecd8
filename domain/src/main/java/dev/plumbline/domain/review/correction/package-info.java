/** What a reviewer draws where there is no truth: the correct reading, as strokes upon the labels that were submitted. */
@NullMarked
package dev.plumbline.domain.review.correction;

import org.jspecify.annotations.NullMarked;
