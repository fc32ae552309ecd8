package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.label.Label;

/**
 * One annotation.
 *
 * @param id    as in the file, a number or a text
 * @param label its class key is the category's name
 * @param crowd {@code iscrowd}: a region full of objects of the class and no single one
 */
public record CocoObject(JsonNode id, Label label, boolean crowd) {}
