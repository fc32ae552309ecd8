/** A road back: practice composed of a person's own disagreements, with hints that give away a little at a time. */
@NullMarked
package dev.plumbline.domain.practice;

import org.jspecify.annotations.NullMarked;
