/** The live path under load, beside a relay that does nothing but make durable and pass on. */
@NullMarked
package dev.plumbline.gateway.bench.live;

import org.jspecify.annotations.NullMarked;
