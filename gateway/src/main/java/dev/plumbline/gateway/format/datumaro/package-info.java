/** Datumaro's own JSON: a file for each subset. */
@NullMarked
package dev.plumbline.gateway.format.datumaro;

import org.jspecify.annotations.NullMarked;
