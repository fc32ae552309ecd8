/** Annotation specifications: versions in clauses, the skills they teach, the questions that ask for them. */
@NullMarked
package dev.plumbline.domain.spec;

import org.jspecify.annotations.NullMarked;
