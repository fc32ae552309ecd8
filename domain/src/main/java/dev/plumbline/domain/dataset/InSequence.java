package dev.plumbline.domain.dataset;

/**
 * Where a frame stands in a video or a stack.
 *
 * @param name   of the sequence, within its dataset
 * @param number its place among the frames of the sequence: the lower comes first, whatever it is counted from
 */
public record InSequence(String name, int number) {}
