@NullMarked
package dev.plumbline.projections;

import org.jspecify.annotations.NullMarked;
