package dev.plumbline.domain;

/**
 * One thing that is wrong with what was sent.
 *
 * @param at   where, as a JSON pointer into the value, such as {@code /objects/3/attributes/species}
 * @param fact what is so, in one sentence
 */
public record Fault(String at, String fact) {}
