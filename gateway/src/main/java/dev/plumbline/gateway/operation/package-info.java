/** The operations of the HTTP interface, by capability: decode, ask the policy about a thing, send a command or read, answer. */
@NullMarked
package dev.plumbline.gateway.operation;

import org.jspecify.annotations.NullMarked;
