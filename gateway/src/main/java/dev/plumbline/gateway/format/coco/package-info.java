/** COCO dataset files: object detection, segmentation and keypoints, as the tools of the field write them. */
@NullMarked
package dev.plumbline.gateway.format.coco;

import org.jspecify.annotations.NullMarked;
