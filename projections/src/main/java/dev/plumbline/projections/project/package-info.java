/** Training projects. */
@NullMarked
package dev.plumbline.projections.project;

import org.jspecify.annotations.NullMarked;
