/** Labels that go out as files: ground truth and submissions, in any format, with what that format cannot carry. */
@NullMarked
package dev.plumbline.gateway.exports;

import org.jspecify.annotations.NullMarked;
