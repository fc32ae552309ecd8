/** How right a transcription is: edit distance over Unicode code points, error rates, and what may be overlooked. */
@NullMarked
package dev.plumbline.domain.text;

import org.jspecify.annotations.NullMarked;
