/** The weekly disagreement of live projects: weeks are closed and judged, suspicions raised and settled: docs/trend.md. */
@NullMarked
package dev.plumbline.domain.disagreement;

import org.jspecify.annotations.NullMarked;
