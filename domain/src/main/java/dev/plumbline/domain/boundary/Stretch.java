package dev.plumbline.domain.boundary;

/**
 * A stretch of the true contour.
 *
 * @param px       mean signed offset over the stretch, image px
 * @param x        its middle on the true contour, image px
 * @param y        its middle on the true contour, image px
 * @param lengthPx way along the contour, image px
 */
public record Stretch(double px, double x, double y, double lengthPx) {}
