/** Stored projections: documents by key, each true at a known position, and what keeps them following the log. */
@NullMarked
package dev.plumbline.gateway.projection;

import org.jspecify.annotations.NullMarked;
