/** What {@code ops/plumbline} promises before Java runs: where it looks, what it builds, and one plain sentence when it cannot. */
@NullMarked
package dev.plumbline.gateway.launcher;

import org.jspecify.annotations.NullMarked;
