/** Reviewers: what speaks for them, their calibration sessions, what they have in hand, and what they propose. */
@NullMarked
package dev.plumbline.projections.reviewer;

import org.jspecify.annotations.NullMarked;
