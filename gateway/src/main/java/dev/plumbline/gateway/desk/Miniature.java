package dev.plumbline.gateway.desk;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;

/** A small picture of a canvas: its labels with fewer vertices than they have. */
public record Miniature(TaskId task, Labels labels, FrameRef frame) {}
