/**
 * Systematic errors of an annotator: what deviates in the same direction again and again, told from noise. An {@link
 * dev.plumbline.domain.bias.AnnotatorRecord} takes in one compared submission after the other and says what it {@link
 * dev.plumbline.domain.bias.AnnotatorRecord#findings() finds}. The rules and their sources are in docs/bias.md.
 */
@NullMarked
package dev.plumbline.domain.bias;

import org.jspecify.annotations.NullMarked;
