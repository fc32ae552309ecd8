/** The documents that desks, task lists and canvases show: the same over HTTP and over the live socket. */
@NullMarked
package dev.plumbline.gateway.desk;

import org.jspecify.annotations.NullMarked;
