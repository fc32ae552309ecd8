/** What {@code ops/plumbline} does without a server. */
@NullMarked
package dev.plumbline.gateway.cli;

import org.jspecify.annotations.NullMarked;
