/** An annotator who does not agree with a disagreement says so once, and a second reviewer decides. */
@NullMarked
package dev.plumbline.domain.contest;

import org.jspecify.annotations.NullMarked;
