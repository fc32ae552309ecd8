/** Reviews of live work as their annotators are told of them. */
@NullMarked
package dev.plumbline.gateway.review;

import org.jspecify.annotations.NullMarked;
