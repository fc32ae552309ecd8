/** Specs and their versions, who has read and passed what, and how the questions of a bank fare. */
@NullMarked
package dev.plumbline.projections.spec;

import org.jspecify.annotations.NullMarked;
