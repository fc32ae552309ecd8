/** What reviewers propose for the spec. */
@NullMarked
package dev.plumbline.domain.edgecase;

import org.jspecify.annotations.NullMarked;
