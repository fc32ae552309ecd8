/** Ultralytics YOLO folders: boxes, outlines, keypoints and oriented boxes, a text file for each image. */
@NullMarked
package dev.plumbline.gateway.format.yolo;

import org.jspecify.annotations.NullMarked;
