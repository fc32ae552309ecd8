@NullMarked
package dev.plumbline.gateway.drill;

import org.jspecify.annotations.NullMarked;
