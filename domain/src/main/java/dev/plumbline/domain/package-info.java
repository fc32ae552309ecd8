/** The words all capabilities share: ids, events, tags, and what a decider is. */
@NullMarked
package dev.plumbline.domain;

import org.jspecify.annotations.NullMarked;
