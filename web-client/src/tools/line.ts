import type { Ring } from "../geometry/shape";
import { type ImagePoint, imagePoint } from "../geometry/units";

export const last = (line: Ring): ImagePoint => imagePoint(line.at(-2) as number, line.at(-1) as number);

/** The second press of a double click sets no vertex where there is one. */
export const isLast = (line: Ring, at: ImagePoint, reach: number): boolean =>
  Math.hypot(last(line).x - at.x, last(line).y - at.y) <= reach;
