package dev.plumbline.gateway.imports;

/**
 * Something in a file that has no counterpart here.
 *
 * @param kind    what it is: {@code class}, {@code attribute}, {@code shape}, {@code frame} or {@code other}
 * @param name    as in the file; empty where it has none
 * @param count   how often it was met
 * @param message the whole as a sentence
 */
public record Unmet(String kind, String name, long count, String message) {}
