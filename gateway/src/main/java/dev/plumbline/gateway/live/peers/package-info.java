/**
 * What the gateways of one workspace tell each other beside the log: who is in which room, and gestures in progress. Strokes,
 * notes and scores need no telling: every gateway follows the log itself.
 */
@NullMarked
package dev.plumbline.gateway.live.peers;

import org.jspecify.annotations.NullMarked;
