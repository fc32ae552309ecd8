package dev.plumbline.gateway.desk;

import dev.plumbline.domain.FrameId;

/**
 * A frame as it is named beside a task.
 *
 * @param name   file name, or the id where none is known
 * @param width  px
 * @param height px
 */
public record FrameRef(FrameId id, String name, int width, int height) {}
