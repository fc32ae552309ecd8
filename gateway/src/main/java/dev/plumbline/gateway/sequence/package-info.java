/** Tasks whose frames are a sequence: which come before and after, and how well objects were followed through what was submitted. */
@NullMarked
package dev.plumbline.gateway.sequence;

import org.jspecify.annotations.NullMarked;
