import { nearestVertex } from "./hit";
import { type Keypoint, type Ring, ringAt, type Shape, type VertexAt, vertexOf, withRing } from "./shape";
import { type ImagePoint, imagePoint } from "./units";

/**
 * The points of a shape that a hand can take: a polygon's vertices; a polyline's, as part 0 and ring 0; keypoints by their place in the
 * skeleton, those that are not there left out.
 */
export function nearestPoint(shape: Shape, at: ImagePoint, reach: number): VertexAt | null {
  if ("polygon" in shape) return nearestVertex(shape, at, reach);
  let best: VertexAt | null = null;
  let nearest = reach;
  pointsOf(shape).forEach((point, vertex) => {
    const distance = point ? Math.hypot(point.x - at.x, point.y - at.y) : Number.POSITIVE_INFINITY;
    if (distance > nearest) return;
    nearest = distance;
    best = { part: 0, ring: 0, vertex };
  });
  return best;
}

/** Where a point is; undefined when it is not there. */
export function placeOf(shape: Shape, at: VertexAt): ImagePoint | undefined {
  if (!("polygon" in shape)) return pointsOf(shape)[at.vertex] ?? undefined;
  const ring = ringAt(shape, at);
  return ring && vertexOf(ring, at.vertex);
}

function pointsOf(shape: Shape): readonly (ImagePoint | null)[] {
  if ("polyline" in shape) {
    const { points } = shape.polyline;
    return Array.from({ length: points.length / 2 }, (_, i) => vertexOf(points, i) ?? null);
  }
  if (!("keypoints" in shape)) return [];
  return shape.keypoints.points.map(({ x, y, visibility }) =>
    visibility === "absent" ? null : imagePoint(x, y),
  );
}

/** The shape with one of its points elsewhere. */
export function withPointAt(shape: Shape, at: VertexAt, { x, y }: ImagePoint): Shape {
  if ("keypoints" in shape) return withKeypoint(shape, at.vertex, { x, y });
  return withLine(shape, at, (line) => line.with(at.vertex * 2, x).with(at.vertex * 2 + 1, y));
}

/** The outline or line with a vertex more, before the one that `at` names. */
export const withPointBefore = (shape: Shape, at: VertexAt, { x, y }: ImagePoint): Shape =>
  withLine(shape, at, (line) => line.toSpliced(at.vertex * 2, 0, x, y));

/** The outline or line without one of its vertices; null when it would be none any more: a ring keeps three, a line two. */
export function withoutPoint(shape: Shape, at: VertexAt): Shape | null {
  const least = "polyline" in shape ? 4 : 6;
  const line = "polyline" in shape ? shape.polyline.points : ringAt(shape, at);
  if (!line || line.length <= least) return null;
  return withLine(shape, at, (each) => each.toSpliced(at.vertex * 2, 2));
}

/** Keypoints with something else about one of them. */
export function withKeypoint(shape: Shape, index: number, change: Partial<Keypoint>): Shape {
  if (!("keypoints" in shape)) return shape;
  const { points } = shape.keypoints;
  const before = points[index];
  if (!before) return shape;
  const after = { ...before, ...change };
  return { keypoints: { points: points.with(index, after.visibility === "absent" ? absent : after) } };
}

/** A keypoint that is not there has no place: the server says 0, 0. */
export const absent: Keypoint = { x: 0, y: 0, visibility: "absent" };

function withLine(shape: Shape, at: VertexAt, change: (line: Ring) => Ring): Shape {
  if ("polyline" in shape) return { polyline: { points: change(shape.polyline.points) } };
  const ring = ringAt(shape, at);
  return ring ? withRing(shape, at, change(ring)) : shape;
}
