/** Plumbline as a process of its own, for what must be seen from outside: how it starts, and what is left when it is killed. */
@NullMarked
package dev.plumbline.gateway.process;

import org.jspecify.annotations.NullMarked;
