/** Label Studio's JSON: tasks with results in percent of the image, and its labelling configuration. */
@NullMarked
package dev.plumbline.gateway.format.labelstudio;

import org.jspecify.annotations.NullMarked;
