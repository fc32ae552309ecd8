/** Live: the socket behind {@code /live}, its rooms, and the log's tail that feeds them. */
@NullMarked
package dev.plumbline.gateway.live;

import org.jspecify.annotations.NullMarked;
