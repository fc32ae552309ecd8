import { nearestEdge } from "../geometry/hit";
import { type ImagePoint, imagePoint, toHundredth } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";

/** Inside the frame, on a hundredth of a pixel: the border of the photograph is where an object that is cut off ends. */
export const within = (at: ImagePoint, frame: Size): ImagePoint =>
  imagePoint(toHundredth(clamp(at.x, frame.width)), toHundredth(clamp(at.y, frame.height)));

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** The nearest border within reach, of a neighbour or of the frame; the point itself when there is none. */
export function snapped(at: ImagePoint, labels: readonly Label[], frame: Size, reach: number): ImagePoint {
  let best = at;
  let nearest = reach;
  for (const { shape } of labels) {
    const hit = nearestEdge(shape, at, nearest);
    if (!hit) continue;
    best = hit.at;
    nearest = hit.distance;
  }
  if (best !== at) return within(best, frame);
  const edge = (value: number, most: number) => (value < reach ? 0 : value > most - reach ? most : value);
  return within(imagePoint(edge(at.x, frame.width), edge(at.y, frame.height)), frame);
}
