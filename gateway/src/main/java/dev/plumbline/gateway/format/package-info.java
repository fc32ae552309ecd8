/**
 * Labels as the files of the field hold them: one neutral model, a reader and a writer for each format, and what each can carry.
 * {@link dev.plumbline.gateway.format.Formats} is the way in.
 */
@NullMarked
package dev.plumbline.gateway.format;

import org.jspecify.annotations.NullMarked;
