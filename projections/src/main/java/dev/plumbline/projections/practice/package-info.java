/** What people practise, and why. */
@NullMarked
package dev.plumbline.projections.practice;

import org.jspecify.annotations.NullMarked;
