/** CVAT's own XML 1.1, for images and for video. */
@NullMarked
package dev.plumbline.gateway.format.cvat;

import org.jspecify.annotations.NullMarked;
