/** Pascal VOC folders: an XML file of boxes for each image. */
@NullMarked
package dev.plumbline.gateway.format.voc;

import org.jspecify.annotations.NullMarked;
