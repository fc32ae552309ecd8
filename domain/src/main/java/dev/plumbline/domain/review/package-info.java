/** A reviewer's decision on a submission, object by object. */
@NullMarked
package dev.plumbline.domain.review;

import org.jspecify.annotations.NullMarked;
