/**
 * Which submissions of a live project are reviewed: drawn with a secret seed that is committed to before the first draw of its
 * week and revealed after the last, so that nobody can foresee a draw and everybody can check it.
 */
@NullMarked
package dev.plumbline.domain.sampling;

import org.jspecify.annotations.NullMarked;
