/** Reviewers as people see them: who may review and why not, calibration sessions, and what closes them. */
@NullMarked
package dev.plumbline.gateway.reviewer;

import org.jspecify.annotations.NullMarked;
