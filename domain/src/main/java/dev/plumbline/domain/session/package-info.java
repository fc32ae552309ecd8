/** Calibration sessions: reviewers decide the same items, each blind to all that was decided before. */
@NullMarked
package dev.plumbline.domain.session;

import org.jspecify.annotations.NullMarked;
