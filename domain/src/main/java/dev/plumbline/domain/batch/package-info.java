/** Frames drawn for one person, never one they were given before: exams, calibrations, re-tests, drills. */
@NullMarked
package dev.plumbline.domain.batch;

import org.jspecify.annotations.NullMarked;
