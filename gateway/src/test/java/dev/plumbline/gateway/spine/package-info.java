/** The spine without its doors: commands, log, projections and automations together, on the embedded store. */
@NullMarked
package dev.plumbline.gateway.spine;

import org.jspecify.annotations.NullMarked;
