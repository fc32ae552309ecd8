/** Whether somebody's measure of a skill has moved from one calibration to the next: docs/drift.md. */
@NullMarked
package dev.plumbline.domain.drift;

import org.jspecify.annotations.NullMarked;
