/** COCO dataset files: object detection and segmentation, as the tools of the field write them. */
@NullMarked
package dev.plumbline.gateway.coco;

import org.jspecify.annotations.NullMarked;
