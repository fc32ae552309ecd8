/** Specs as they are written down by people: what may be left out, and how pictures are named. */
@NullMarked
package dev.plumbline.gateway.spec;

import org.jspecify.annotations.NullMarked;
