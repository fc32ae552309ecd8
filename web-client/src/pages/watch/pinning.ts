import type { Anchor } from "../../api";
import { boundsOf, openOf, ringsOf } from "../../geometry/shape";
import { type ImagePoint, imagePoint, toHundredth } from "../../geometry/units";
import type { Label } from "../../labels/label";

/** Where a note is being pinned: nowhere, wherever one clicks, or here. */
export type Pinning =
  | null
  | "aiming"
  | { readonly anchor: Anchor; readonly at: ImagePoint; readonly about: string };

export const onLabel = ({ id }: Label, { x, y }: ImagePoint, about: string): Pinning => ({
  anchor: { label: { label: id, x: toHundredth(x), y: toHundredth(y) } },
  at: imagePoint(x, y),
  about,
});

/** The highest point of a label's outline: where a note on the label as a whole hangs. */
export function topOf({ shape }: Label): ImagePoint {
  let best = imagePoint(boundsOf(shape).x, boundsOf(shape).y);
  let y = Number.POSITIVE_INFINITY;
  for (const ring of [...ringsOf(shape), ...openOf(shape)]) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      if ((ring[i + 1] as number) < y) {
        y = ring[i + 1] as number;
        best = imagePoint(ring[i] as number, y);
      }
    }
  }
  return best;
}
