/** Plumbline's own file of labels: all that the neutral model can say, one JSON document. */
@NullMarked
package dev.plumbline.gateway.format.plain;

import org.jspecify.annotations.NullMarked;
