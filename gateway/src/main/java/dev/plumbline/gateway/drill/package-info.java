/**
 * Failure drills: simulated annotators draw through the public doors and keep a ledger of what was acknowledged to them
 * while the server, its disk, its clock or its database fails; afterwards the ledger is compared with the log, the canvases
 * and the scoreboards.
 */
@NullMarked
package dev.plumbline.gateway.drill;

import org.jspecify.annotations.NullMarked;
