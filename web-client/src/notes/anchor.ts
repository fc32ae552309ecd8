import type { Anchor } from "../api";
import { ringAt, vertexOf } from "../geometry/shape";
import { type ImagePoint, imagePoint } from "../geometry/units";
import type { Labels } from "../labels/label";

/** The label that a note is about; null: a place on the photograph. */
export function labelOf(anchor: Anchor): string | null {
  if ("point" in anchor) return null;
  return "label" in anchor ? anchor.label.label : anchor.vertex.label;
}

/** Where a note's pin is. One on a vertex goes with the vertex while that is there; otherwise it stays where it was set. */
export function placeOf(anchor: Anchor, labels: Labels): ImagePoint {
  if ("point" in anchor) return imagePoint(anchor.point.x, anchor.point.y);
  if ("label" in anchor) return imagePoint(anchor.label.x, anchor.label.y);
  const at = anchor.vertex;
  const label = labels.objects.find(({ id }) => id === at.label);
  const ring = label && ringAt(label.shape, at);
  return (ring && vertexOf(ring, at.vertex)) ?? imagePoint(at.x, at.y);
}
