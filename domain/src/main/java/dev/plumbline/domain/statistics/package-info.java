/** Estimates with intervals, and evidence that may be looked at after every new observation. Each formula names its source. */
@NullMarked
package dev.plumbline.domain.statistics;

import org.jspecify.annotations.NullMarked;
