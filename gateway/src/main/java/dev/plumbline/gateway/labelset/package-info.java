/** Labels from files of any format beside each other: scored, explained, and looked through for systematic errors. */
@NullMarked
package dev.plumbline.gateway.labelset;

import org.jspecify.annotations.NullMarked;
