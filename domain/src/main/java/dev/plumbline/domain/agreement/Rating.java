package dev.plumbline.domain.agreement;

/** What one rater said of one item. */
public record Rating(String rater, String item, String category) {}
