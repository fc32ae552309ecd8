import { combined, type Mask, runsOf } from "./mask";
import { type ImagePoint, imagePoint } from "./units";
import type { Size } from "./viewport";

/**
 * Where a brush of so many px comes down: on the middle of a pixel if the diameter is odd, where four meet if it is even, so that it is
 * the same pixels everywhere.
 */
export function brushCentre(at: ImagePoint, diameter: number): ImagePoint {
  const settled = (value: number) => (diameter % 2 === 1 ? Math.floor(value) + 0.5 : Math.round(value));
  return imagePoint(settled(at.x), settled(at.y));
}

/** Receives rows `top` up to `bottom` of a column. */
export type Visit = (column: number, top: number, bottom: number) => void;

/** Rounding of the numbers, not of the brush: a pixel whose middle is on the brush's edge belongs to it. */
const slack = 1e-9;

/**
 * The pixels of the frame that a brush covers between two places: those whose middle is no further than half the diameter from
 * the straight way. Column by column, from the left.
 */
export function covered(from: ImagePoint, to: ImagePoint, diameter: number, frame: Size, visit: Visit): void {
  const radius = diameter / 2 + slack;
  const first = Math.max(0, Math.ceil(Math.min(from.x, to.x) - radius - 0.5));
  const last = Math.min(frame.width - 1, Math.floor(Math.max(from.x, to.x) + radius - 0.5));
  for (let column = first; column <= last; column++) {
    const [least, most] = extent(from, to, radius, column + 0.5);
    const top = Math.max(0, Math.ceil(least - 0.5));
    const bottom = Math.min(frame.height, Math.floor(most - 0.5) + 1);
    if (top < bottom) visit(column, top, bottom);
  }
}

/** From where to where an upright line is no further than the radius from the way: both its ends' discs and the strip between. */
function extent(
  from: ImagePoint,
  to: ImagePoint,
  radius: number,
  x: number,
): readonly [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const take = (y: number) => {
    if (y < least) least = y;
    if (y > most) most = y;
  };
  for (const end of [from, to]) {
    const across = radius * radius - (x - end.x) ** 2;
    if (across < 0) continue;
    const half = Math.sqrt(across);
    take(end.y - half);
    take(end.y + half);
  }
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return [least, most];
  for (const side of [radius / length, -radius / length]) {
    // The edge of the strip runs from `from` to `to`, moved aside by the radius.
    const left = from.x - dy * side;
    const along = dx === 0 ? Number.NaN : (x - left) / dx;
    if (along >= 0 && along <= 1) take(from.y + dx * side + along * dy);
  }
  return [least, most];
}

/** The pixels of the frame whose middle the path goes around an odd number of times, its end joined with its beginning. */
export function enclosed(path: readonly number[], frame: Size, visit: Visit): void {
  const xs = path.filter((_, i) => i % 2 === 0);
  const first = Math.max(0, Math.floor(Math.min(...bounded(xs))));
  const last = Math.min(frame.width - 1, Math.ceil(Math.max(...bounded(xs))));
  for (let column = first; column <= last; column++) {
    const rows = crossings(path, column + 0.5);
    for (let i = 0; i + 1 < rows.length; i += 2) {
      const top = Math.max(0, Math.ceil((rows[i] as number) - 0.5));
      const bottom = Math.min(frame.height, Math.ceil((rows[i + 1] as number) - 0.5));
      if (top < bottom) visit(column, top, bottom);
    }
  }
}

/** Least and most, as a very long list is too much for one call. */
const bounded = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** Where an upright line is crossed, from the top down. */
function crossings(path: readonly number[], x: number): readonly number[] {
  const found: number[] = [];
  for (let i = 0, j = path.length - 2; i + 1 < path.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [path[j], path[j + 1], path[i], path[i + 1]] as [number, number, number, number];
    if (ax > x !== bx > x) found.push(ay + ((x - ax) / (bx - ax)) * (by - ay));
  }
  return found.sort((a, b) => a - b);
}

/** The places of a stroke, x, y, x, y …, taken two by two; one alone is a dab. */
export function eachStep(
  path: readonly number[],
  first: number,
  visit: (from: ImagePoint, to: ImagePoint) => void,
): void {
  const place = (i: number) => imagePoint(path[2 * i] as number, path[2 * i + 1] as number);
  if (first === 0 && path.length >= 2) visit(place(0), place(0));
  for (let i = Math.max(1, first); 2 * i < path.length; i++) visit(place(i - 1), place(i));
}

/** How a brush paints: so many px wide, adding or taking away, with what it goes around or without. */
export type Brush = { readonly diameter: number; readonly erases: boolean; readonly fills: boolean };

/** The mask with what a stroke covers added to it or taken out of it; the very same one when that changes nothing. */
export function brushed(mask: Mask | null, path: readonly number[], brush: Brush, frame: Size): Mask {
  const { diameter, erases, fills } = brush;
  const columns = new Map<number, [number, number][]>();
  const add: Visit = (column, top, bottom) => {
    const known = columns.get(column);
    if (known) known.push([top, bottom]);
    else columns.set(column, [[top, bottom]]);
  };
  eachStep(path, 0, (from, to) => covered(from, to, diameter, frame, add));
  if (fills) enclosed(path, frame, add);
  const stroke = runsOf(columns, frame);
  if (!mask)
    return { width: frame.width, height: frame.height, runs: erases ? runsOf(new Map(), frame) : stroke };
  const runs = combined(mask.runs, stroke, erases ? (a, b) => a && !b : (a, b) => a || b);
  const same = runs.length === mask.runs.length && runs.every((each, i) => each === mask.runs[i]);
  return same ? mask : { ...mask, runs };
}
