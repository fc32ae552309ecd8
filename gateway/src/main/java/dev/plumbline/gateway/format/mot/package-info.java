/** MOTChallenge sequences: one text file of boxes with their tracks. */
@NullMarked
package dev.plumbline.gateway.format.mot;

import org.jspecify.annotations.NullMarked;
