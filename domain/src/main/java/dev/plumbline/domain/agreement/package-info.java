/**
 * How far raters agree beyond chance, about nominal categories. A coefficient is nothing, and not 1 or NaN, where it is undefined:
 * mostly where nobody ever used a second category, so that agreement and chance cannot be told apart.
 */
@NullMarked
package dev.plumbline.domain.agreement;

import org.jspecify.annotations.NullMarked;
