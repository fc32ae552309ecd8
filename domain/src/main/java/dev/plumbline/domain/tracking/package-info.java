/**
 * How well objects are followed through a sequence: whether a label stays with the object it began with. Frames are compared one by
 * one, identities over the whole sequence.
 */
@NullMarked
package dev.plumbline.domain.tracking;

import org.jspecify.annotations.NullMarked;
