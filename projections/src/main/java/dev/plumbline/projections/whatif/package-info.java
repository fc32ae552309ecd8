/** What would change for whom if a project were scored otherwise. */
@NullMarked
package dev.plumbline.projections.whatif;

import org.jspecify.annotations.NullMarked;
