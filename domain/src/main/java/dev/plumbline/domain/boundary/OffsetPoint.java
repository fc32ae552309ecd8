package dev.plumbline.domain.boundary;

/**
 * A place on the true contour and how far the label's boundary is from it.
 *
 * @param x       on the true contour, image px
 * @param y       on the true contour, image px
 * @param nx      unit vector out of the truth: {@code (x + nx·px, y + ny·px)} is the nearest place on the label's boundary
 * @param ny      see {@code nx}
 * @param px      signed distance, image px: below 0 the label runs inside the truth (too tight), above 0 outside
 * @param alongPx way along the contour from where its ring begins, image px
 * @param ring    which ring of the truth, counted through parts, exterior before holes
 */
public record OffsetPoint(double x, double y, double nx, double ny, double px, double alongPx, int ring) {}
