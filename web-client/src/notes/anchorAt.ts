import type { Anchor } from "../api";
import { nearestVertex, pick } from "../geometry/hit";
import { ringAt, vertexOf } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import { toHundredth } from "../geometry/units";
import type { Labels } from "../labels/label";

/** What a pin set at a place is about: the vertex it hits, the label it lies on, or the place itself. `reach` in image px. */
export function anchorAt(at: ImagePoint, labels: Labels, reach: number): Anchor {
  const x = toHundredth(at.x);
  const y = toHundredth(at.y);
  for (const { id, shape } of labels.objects.toReversed()) {
    const hit = nearestVertex(shape, at, reach);
    const ring = hit && ringAt(shape, hit);
    const vertex = ring && vertexOf(ring, hit.vertex);
    if (hit && vertex) return { vertex: { label: id, ...hit, x: vertex.x, y: vertex.y } };
  }
  const label = pick(labels.objects, at, reach);
  return label ? { label: { label: label.id, x, y } } : { point: { x, y } };
}
