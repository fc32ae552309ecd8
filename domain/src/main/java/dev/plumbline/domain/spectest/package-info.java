/** Reading a spec and being tested on it: drawn from the bank, graded here, read again after a fail. */
@NullMarked
package dev.plumbline.domain.spectest;

import org.jspecify.annotations.NullMarked;
