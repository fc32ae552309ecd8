import { type Box, boundsOf, openOf, type Ring, ringsOf, type Shape, type VertexAt } from "./shape";
import { type ImagePoint, imagePoint } from "./units";

/** A place on an edge: which edge (from `vertex` to the next), where on it, and how far away in image px. */
export type EdgeHit = VertexAt & { readonly at: ImagePoint; readonly distance: number };

/** True inside by the even-odd rule over all rings, as the server counts it: holes are outside. */
export function contains(shape: Shape, at: ImagePoint): boolean {
  let inside = false;
  for (const ring of ringsOf(shape)) if (crossesOdd(ring, at.x, at.y)) inside = !inside;
  return inside;
}

function crossesOdd(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const xi = ring[i] as number;
    const yi = ring[i + 1] as number;
    const xj = ring[j] as number;
    const yj = ring[j + 1] as number;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/** The vertex of a polygon nearest to a point within `reach` image px. */
export function nearestVertex(shape: Shape, at: ImagePoint, reach: number): VertexAt | null {
  let best: VertexAt | null = null;
  let nearest = reach;
  forEachRing(shape, (ring, part, number) => {
    for (let i = 0; i < ring.length; i += 2) {
      const distance = Math.hypot((ring[i] as number) - at.x, (ring[i + 1] as number) - at.y);
      if (distance > nearest) continue;
      nearest = distance;
      best = { part, ring: number, vertex: i / 2 };
    }
  });
  return best;
}

/** The edge, or keypoint, nearest to a point within `reach` image px. `vertex` is the one that the edge starts from. */
export function nearestEdge(shape: Shape, at: ImagePoint, reach: number): EdgeHit | null {
  let best: EdgeHit | null = null;
  let nearest = reach;
  forEachLine(shape, (ring, part, number, open) => {
    const last = open ? Math.max(2, ring.length - 2) : ring.length;
    for (let i = 0; i < last; i += 2) {
      const j = (i + 2) % ring.length;
      const on = nearestOnSegment(
        at,
        ring[i] as number,
        ring[i + 1] as number,
        ring[j] as number,
        ring[j + 1] as number,
      );
      const distance = Math.hypot(on.x - at.x, on.y - at.y);
      if (distance > nearest) continue;
      nearest = distance;
      best = { part, ring: number, vertex: i / 2, at: on, distance };
    }
  });
  return best;
}

/** Rings first, then what is open; an open line ends where its last vertex is. */
function forEachLine(
  shape: Shape,
  visit: (line: Ring, part: number, number: number, open: boolean) => void,
): void {
  forEachRing(shape, (ring, part, number) => {
    visit(ring, part, number, false);
  });
  openOf(shape).forEach((line, part) => {
    visit(line, part, 0, true);
  });
}

function forEachRing(shape: Shape, visit: (ring: Ring, part: number, number: number) => void): void {
  if (!("polygon" in shape)) {
    for (const ring of ringsOf(shape)) visit(ring, 0, 0);
    return;
  }
  shape.polygon.parts.forEach((part, p) => {
    visit(part.exterior, p, 0);
    part.holes.forEach((hole, h) => {
      visit(hole, p, h + 1);
    });
  });
}

function nearestOnSegment(at: ImagePoint, ax: number, ay: number, bx: number, by: number): ImagePoint {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - ax) * dx + (at.y - ay) * dy) / length));
  return imagePoint(ax + t * dx, ay + t * dy);
}

const near = (box: Box, at: ImagePoint, reach: number) =>
  at.x >= box.x - reach &&
  at.y >= box.y - reach &&
  at.x <= box.x + box.width + reach &&
  at.y <= box.y + box.height + reach;

/** What a click means: the last drawn of the shapes whose edge is within reach; else the smallest that contains the point. */
export function pick<T extends { readonly shape: Shape }>(
  shapes: readonly T[],
  at: ImagePoint,
  reach: number,
): T | null {
  let inside: T | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const each of shapes.toReversed()) {
    const box = boundsOf(each.shape);
    if (!near(box, at, reach)) continue;
    if (nearestEdge(each.shape, at, reach)) return each;
    const area = box.width * box.height;
    if (area < smallest && contains(each.shape, at)) {
      inside = each;
      smallest = area;
    }
  }
  return inside;
}
