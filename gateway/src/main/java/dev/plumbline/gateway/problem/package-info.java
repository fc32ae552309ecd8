/** Refusals as problem documents (RFC 9457): what was wrong, where, what to do. */
@NullMarked
package dev.plumbline.gateway.problem;

import org.jspecify.annotations.NullMarked;
