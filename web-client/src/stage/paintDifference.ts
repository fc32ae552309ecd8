import type { Keypoints } from "../geometry/shape";
import type { Viewport } from "../geometry/viewport";
import { line, type Pen, pathOf, trace } from "./paint";
import type { Palette } from "./palette";
import type { Overlay } from "./scene";

type Of<K extends Overlay["kind"]> = Extract<Overlay, { kind: K }>;

/** A band along the line, as wide as the tolerance to each side. In image px. */
export function paintCorridor(pen: Pen, { shape, px }: Of<"corridor">, { truth }: Palette): void {
  pen.globalAlpha = 0.2;
  pen.lineWidth = 2 * px;
  pen.strokeStyle = truth;
  pen.stroke(pathOf(shape));
  pen.globalAlpha = 1;
}

/** Life-size: a pixel is in both masks or it is not. */
export function paintPixels(pen: Pen, { lacking, beyond }: Of<"pixels">, { inside, outside }: Palette): void {
  pen.globalAlpha = 0.7;
  pen.fillStyle = inside;
  pen.fill(pathOf(lacking), "evenodd");
  pen.fillStyle = outside;
  pen.fill(pathOf(beyond), "evenodd");
  pen.globalAlpha = 1;
}

export function paintShifts(
  pen: Pen,
  { truth, label }: Of<"shifts">,
  { view, palette }: { view: Viewport; palette: Palette },
): void {
  const ways = new Path2D();
  for (const [from, to] of pairs(truth, label)) trace(ways, [from.x, from.y, to.x, to.y], false);
  line(pen, ways, palette.thread, { scale: view.scale, casing: palette.casing, width: 2, caseWidth: 4 });
}

const pairs = (truth: Keypoints, label: Keypoints) =>
  truth.points.flatMap((from, i) => {
    const to = label.points[i];
    const both = to && from.visibility !== "absent" && to.visibility !== "absent";
    return both ? [[from, to] as const] : [];
  });
