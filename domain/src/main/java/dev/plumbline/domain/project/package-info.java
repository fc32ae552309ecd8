/** Training projects: benchmark, scoring, instructions, assigned annotators. */
@NullMarked
package dev.plumbline.domain.project;

import org.jspecify.annotations.NullMarked;
