/** How the process writes its log. */
@NullMarked
package dev.plumbline.gateway.log;

import org.jspecify.annotations.NullMarked;
