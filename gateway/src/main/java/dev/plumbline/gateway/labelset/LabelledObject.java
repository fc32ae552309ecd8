package dev.plumbline.gateway.labelset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * One annotation.
 *
 * @param id        as in the file, a number or a text
 * @param label     its class key is the category's name
 * @param crowd     {@code iscrowd}: a region full of objects of the class and no single one
 * @param annotator who drew it, from {@code annotator} or {@code attributes.annotator}; null where the file does not say
 * @param area      of the object in px², as the file gives it; null where it does not. It is not always that of the shape
 */
public record LabelledObject(
        JsonNode id,
        Label label,
        boolean crowd,
        @Nullable String annotator,
        @Nullable Double area) {}
