/** Work that waits for everything else: scoring anew, imports. */
@NullMarked
package dev.plumbline.gateway.background;

import org.jspecify.annotations.NullMarked;
