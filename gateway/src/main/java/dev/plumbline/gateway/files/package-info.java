/**
 * Files under the SHA-256 of their bytes, and images as they arrive from outside: streamed to disk, told by their content,
 * decoded within limits.
 */
@NullMarked
package dev.plumbline.gateway.files;

import org.jspecify.annotations.NullMarked;
