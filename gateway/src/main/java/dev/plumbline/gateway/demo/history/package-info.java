/** The past of the demo: half a year of a cohort's work, written by a simulated clock through the same deciders as everything. */
@NullMarked
package dev.plumbline.gateway.demo.history;

import org.jspecify.annotations.NullMarked;
