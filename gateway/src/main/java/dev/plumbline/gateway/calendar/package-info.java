/** What is to be done because time passed: chores, and the one calendar that asks for them. */
@NullMarked
package dev.plumbline.gateway.calendar;

import org.jspecify.annotations.NullMarked;
