import { boundsOfMask, type Mask } from "./mask";
import { ringsOfMask } from "./maskOutline";
import { type ImagePoint, imagePoint, toHundredth } from "./units";

/** Flat x, y, x, y … in image px; not closed: the first vertex is not repeated. */
export type Ring = readonly number[];
/** One outline and what is cut out of it. */
export type Part = { readonly exterior: Ring; readonly holes: readonly Ring[] };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Turned clockwise on the screen around its centre. */
export type RotatedBox = {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
  readonly angleDegrees: number;
};
export type Polygon = { readonly parts: readonly Part[] };
/** An open line: flat x, y, x, y … */
export type Polyline = { readonly points: Ring };
/** One point of a skeleton. An absent one has no place. */
export type Keypoint = {
  readonly x: number;
  readonly y: number;
  readonly visibility: "absent" | "hidden" | "visible";
};
/** In the order of the skeleton of the label's class. */
export type Keypoints = { readonly points: readonly Keypoint[] };

/** A label's geometry, as it goes over the wire: an object of one key that names its kind. */
export type Shape =
  | { readonly box: Box }
  | { readonly "rotated-box": RotatedBox }
  | { readonly polygon: Polygon }
  | { readonly polyline: Polyline }
  | { readonly mask: Mask }
  | { readonly keypoints: Keypoints };
export type ShapeKind = "box" | "rotated-box" | "polygon" | "polyline" | "mask" | "keypoints";

/** Names a vertex inside a polygon: which part, which ring (0 is the outline, then the holes), which vertex. */
export type VertexAt = { readonly part: number; readonly ring: number; readonly vertex: number };

export function kindOf(shape: Shape): ShapeKind {
  if ("box" in shape) return "box";
  if ("rotated-box" in shape) return "rotated-box";
  if ("polygon" in shape) return "polygon";
  if ("polyline" in shape) return "polyline";
  return "mask" in shape ? "mask" : "keypoints";
}

export const polygonOf = (exterior: Ring): Shape => ({ polygon: { parts: [{ exterior, holes: [] }] } });

/** The box spanned by two opposite corners, in whichever order they were set. */
export function boxBetween(a: ImagePoint, b: ImagePoint): Box {
  return {
    x: toHundredth(Math.min(a.x, b.x)),
    y: toHundredth(Math.min(a.y, b.y)),
    width: toHundredth(Math.abs(a.x - b.x)),
    height: toHundredth(Math.abs(a.y - b.y)),
  };
}

/** The four corners of a rotated box, clockwise from the one that is top left when the angle is 0. */
export function cornersOf({ cx, cy, width, height, angleDegrees }: RotatedBox): Ring {
  const radians = (angleDegrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const corner = (sx: number, sy: number) => {
    const dx = (sx * width) / 2;
    const dy = (sy * height) / 2;
    return [cx + dx * cos - dy * sin, cy + dx * sin + dy * cos];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)].flat();
}

/** All rings of a shape, outlines and holes alike, as closed outlines to draw or to measure against; none of what covers no area. */
export function ringsOf(shape: Shape): readonly Ring[] {
  if ("box" in shape) {
    const { x, y, width, height } = shape.box;
    return [[x, y, x + width, y, x + width, y + height, x, y + height]];
  }
  if ("polygon" in shape) return shape.polygon.parts.flatMap((part) => [part.exterior, ...part.holes]);
  if ("rotated-box" in shape) return [cornersOf(shape["rotated-box"])];
  return "mask" in shape ? ringsOfMask(shape.mask) : [];
}

/** What is open: the line of a polyline; each keypoint that has a place, as a line of one point. */
export function openOf(shape: Shape): readonly Ring[] {
  if ("polyline" in shape) return [shape.polyline.points];
  if (!("keypoints" in shape)) return [];
  return shape.keypoints.points.filter(({ visibility }) => visibility !== "absent").map(({ x, y }) => [x, y]);
}

/** Smallest upright box around a shape. Around nothing it is an empty box at the origin. */
export function boundsOf(shape: Shape): Box {
  if ("box" in shape) return shape.box;
  if ("mask" in shape) return boundsOfMask(shape.mask);
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const ring of [...ringsOf(shape), ...openOf(shape)]) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i] as number;
      const y = ring[i + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The shape moved by dx, dy image px, on hundredths. A mask belongs to its frame and stays. */
export function translate(shape: Shape, dx: number, dy: number): Shape {
  if ("box" in shape) {
    const { x, y } = shape.box;
    return { box: { ...shape.box, x: toHundredth(x + dx), y: toHundredth(y + dy) } };
  }
  if ("rotated-box" in shape) {
    const { cx, cy } = shape["rotated-box"];
    return { "rotated-box": { ...shape["rotated-box"], cx: toHundredth(cx + dx), cy: toHundredth(cy + dy) } };
  }
  const move = (ring: Ring) => ring.map((value, i) => toHundredth(value + (i % 2 === 0 ? dx : dy)));
  if ("mask" in shape) return shape;
  if ("polyline" in shape) return { polyline: { points: move(shape.polyline.points) } };
  if ("keypoints" in shape) {
    const points = shape.keypoints.points.map((point) =>
      point.visibility === "absent"
        ? point
        : { ...point, x: toHundredth(point.x + dx), y: toHundredth(point.y + dy) },
    );
    return { keypoints: { points } };
  }
  return {
    polygon: {
      parts: shape.polygon.parts.map(({ exterior, holes }) => ({
        exterior: move(exterior),
        holes: holes.map(move),
      })),
    },
  };
}

export function ringAt(shape: Shape, { part, ring }: { part: number; ring: number }): Ring | undefined {
  if (!("polygon" in shape)) return undefined;
  const found = shape.polygon.parts[part];
  return ring === 0 ? found?.exterior : found?.holes[ring - 1];
}

/** The polygon with one of its rings replaced; anything else unchanged. */
export function withRing(shape: Shape, at: { part: number; ring: number }, ring: Ring): Shape {
  if (!("polygon" in shape)) return shape;
  const parts = shape.polygon.parts.map((part, p) => {
    if (p !== at.part) return part;
    if (at.ring === 0) return { ...part, exterior: ring };
    return { ...part, holes: part.holes.map((hole, h) => (h === at.ring - 1 ? ring : hole)) };
  });
  return { polygon: { parts } };
}

export const vertexCount = (ring: Ring): number => ring.length / 2;

export function vertexOf(ring: Ring, vertex: number): ImagePoint | undefined {
  const x = ring[vertex * 2];
  const y = ring[vertex * 2 + 1];
  return x === undefined || y === undefined ? undefined : imagePoint(x, y);
}
