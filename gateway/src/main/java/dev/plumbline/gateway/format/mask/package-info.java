/** PNG masks: a picture whose colours are classes, and one whose colours are objects, as Pascal VOC has them. */
@NullMarked
package dev.plumbline.gateway.format.mask;

import org.jspecify.annotations.NullMarked;
