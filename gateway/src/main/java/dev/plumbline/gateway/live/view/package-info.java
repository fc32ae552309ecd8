/** What the rooms show: projections folded in memory from the log's tail. */
@NullMarked
package dev.plumbline.gateway.live.view;

import org.jspecify.annotations.NullMarked;
