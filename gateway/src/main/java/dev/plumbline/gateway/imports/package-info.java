/** Labels that come in from files: ground truth in any format that is read, checked whole before any of it is taken. */
@NullMarked
package dev.plumbline.gateway.imports;

import org.jspecify.annotations.NullMarked;
