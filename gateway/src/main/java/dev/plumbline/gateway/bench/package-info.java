/** {@code ops/plumbline bench}: measures every figure that the product promises, each beside its limit, in one run. */
@NullMarked
package dev.plumbline.gateway.bench;

import org.jspecify.annotations.NullMarked;
