/** The house rules, as tests: who may depend on whom, what may be called where, how things are named. */
@NullMarked
package dev.plumbline.gateway.house;

import org.jspecify.annotations.NullMarked;
