/** What systematic errors are looked for in, a person at a time. */
@NullMarked
package dev.plumbline.projections.bias;

import org.jspecify.annotations.NullMarked;
