/**
 * The HTTP server: every operation of {@code openapi.yaml} is checked against it, asked of the policy and answered by a
 * handler of {@code routes}; everything else is the web client's files.
 */
@NullMarked
package dev.plumbline.gateway.http;

import org.jspecify.annotations.NullMarked;
