/** Real work: frames that annotators ask for, and are given when they may work in every skill that it needs. */
@NullMarked
package dev.plumbline.domain.work;

import org.jspecify.annotations.NullMarked;
