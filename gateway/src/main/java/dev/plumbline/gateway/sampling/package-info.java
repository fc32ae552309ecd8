/** Drawing what of live work is reviewed: secret seeds, when they are used and when they are told. */
@NullMarked
package dev.plumbline.gateway.sampling;

import org.jspecify.annotations.NullMarked;
