/** Who someone is (accounts, sessions) and what they may do ({@link dev.plumbline.gateway.access.Policy}). */
@NullMarked
package dev.plumbline.gateway.access;

import org.jspecify.annotations.NullMarked;
