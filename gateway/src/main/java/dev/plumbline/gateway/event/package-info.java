/** Events by their stored names and versions. */
@NullMarked
package dev.plumbline.gateway.event;

import org.jspecify.annotations.NullMarked;
