package dev.plumbline.domain.spec;

import org.jspecify.annotations.Nullable;

/**
 * A case that the clause does not settle by its words alone, and how it is to be read.
 *
 * @param text CommonMark without HTML
 */
public record EdgeCase(String title, String text, @Nullable Picture picture) {}
