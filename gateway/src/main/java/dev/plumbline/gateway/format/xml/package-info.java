/** XML files of the field, read without any of what makes XML dangerous. */
@NullMarked
package dev.plumbline.gateway.format.xml;

import org.jspecify.annotations.NullMarked;
