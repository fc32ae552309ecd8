/**
 * Where read models are kept: documents by projection, version and key, together with the position they are true at, and
 * the tokens of the processors that keep them. A store is rebuilt from the event log when it is lost. Stores are in
 * sub-packages.
 */
@NullMarked
package dev.plumbline.gateway.projection;

import org.jspecify.annotations.NullMarked;
