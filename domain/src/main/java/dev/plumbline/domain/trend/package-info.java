/** Whether somebody's disagreements rise from week to week, or what is seen is what chance does: docs/trend.md. */
@NullMarked
package dev.plumbline.domain.trend;

import org.jspecify.annotations.NullMarked;
