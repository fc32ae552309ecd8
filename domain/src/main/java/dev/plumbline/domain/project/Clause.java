package dev.plumbline.domain.project;

/**
 * One clause of the annotation spec, so that a disagreement can cite it.
 *
 * @param id   such as {@code 4.2.1}
 * @param text one sentence
 */
public record Clause(String id, String text) {}
