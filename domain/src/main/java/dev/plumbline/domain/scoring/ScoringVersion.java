package dev.plumbline.domain.scoring;

/**
 * Names the scoring function that a score was made with.
 *
 * @param version 1, 2, 3, … of the scoring function with this name; a version never changes once a score names it
 */
public record ScoringVersion(String name, int version) {}
