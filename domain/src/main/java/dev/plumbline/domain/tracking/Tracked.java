package dev.plumbline.domain.tracking;

import dev.plumbline.domain.geometry.Region;

/**
 * One object on one frame of a sequence.
 *
 * @param track which object it is; the same on every frame
 */
public record Tracked(String track, Region shape) {}
