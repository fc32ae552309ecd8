/**
 * Moves a whole workspace from one store to another: its event log with the hash chain, accounts and sessions, files. What
 * can be made again, projections and the places of automations, is made again there.
 */
@NullMarked
package dev.plumbline.gateway.transfer;

import org.jspecify.annotations.NullMarked;
