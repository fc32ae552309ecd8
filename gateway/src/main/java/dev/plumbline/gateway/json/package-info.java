/** Domain values as JSON: one form for stored events, HTTP and the WebSocket. */
@NullMarked
package dev.plumbline.gateway.json;

import org.jspecify.annotations.NullMarked;
