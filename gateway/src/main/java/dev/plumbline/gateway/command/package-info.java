/** Commands through Axon: one adapter for every decider. */
@NullMarked
package dev.plumbline.gateway.command;

import org.jspecify.annotations.NullMarked;
