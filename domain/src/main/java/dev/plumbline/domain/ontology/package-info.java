/** What may be drawn and said about a frame: classes, nested attributes, scene classifications, and the skill each exercises. */
@NullMarked
package dev.plumbline.domain.ontology;

import org.jspecify.annotations.NullMarked;
