/** Weeks that are closed and judged, calibrations that are judged, and who is back from shadow: docs/trend.md, docs/drift.md. */
@NullMarked
package dev.plumbline.gateway.trend;

import org.jspecify.annotations.NullMarked;
