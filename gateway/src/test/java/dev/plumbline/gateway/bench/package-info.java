@NullMarked
package dev.plumbline.gateway.bench;

import org.jspecify.annotations.NullMarked;
