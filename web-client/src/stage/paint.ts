import { type Ring, ringsOf, type Shape } from "../geometry/shape";
import type { Viewport } from "../geometry/viewport";

export type Pen = CanvasRenderingContext2D;

const paths = new WeakMap<Shape, Path2D>();

/** A shape's outline in image px; keypoints have none. Shapes are immutable, so each is traced once. */
export function pathOf(shape: Shape): Path2D {
  const known = paths.get(shape);
  if (known) return known;
  const path = new Path2D();
  for (const ring of ringsOf(shape)) trace(path, ring, true);
  if ("polyline" in shape) trace(path, shape.polyline.points, false);
  paths.set(shape, path);
  return path;
}

/** What of a label is filled: a line has nothing to fill. */
export const covers = (shape: Shape): boolean => !("polyline" in shape || "keypoints" in shape);

export function trace(path: Path2D, ring: Ring, closed: boolean): void {
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = ring[i] as number;
    const y = ring[i + 1] as number;
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (closed) path.closePath();
}

/** From here on the pen draws in image px. */
export const inImage = (pen: Pen, { scale, dx, dy }: Viewport, ratio: number) =>
  pen.setTransform(scale * ratio, 0, 0, scale * ratio, dx * ratio, dy * ratio);

/** From here on the pen draws in screen px. */
export const onScreen = (pen: Pen, ratio: number) => pen.setTransform(ratio, 0, 0, ratio, 0, 0);

/** A coloured line with its dark casing; widths in screen px whatever the zoom. */
export function line(
  pen: Pen,
  path: Path2D,
  colour: string,
  look: { scale: number; casing: string; width?: number; caseWidth?: number; dash?: readonly number[] },
): void {
  const { scale, casing, width = 2, caseWidth = 4, dash = [] } = look;
  pen.setLineDash([]);
  pen.strokeStyle = casing;
  pen.lineWidth = caseWidth / scale;
  pen.stroke(path);
  pen.setLineDash(dash.map((each) => each / scale));
  pen.strokeStyle = colour;
  pen.lineWidth = width / scale;
  pen.stroke(path);
  if (dash.length > 0) pen.setLineDash([]);
}
