import { type Handle, handleAt, nearestHandle, pull } from "./handles";
import type { Box, RotatedBox } from "./shape";
import { type ImagePoint, imagePoint, toHundredth } from "./units";

/** The box along the side from `a` to `b` that reaches as far to the side as `c`. */
export function turnedAlong(a: ImagePoint, b: ImagePoint, c: ImagePoint): RotatedBox {
  const width = Math.hypot(b.x - a.x, b.y - a.y);
  const ux = width === 0 ? 1 : (b.x - a.x) / width;
  const uy = width === 0 ? 0 : (b.y - a.y) / width;
  const depth = (c.y - a.y) * ux - (c.x - a.x) * uy;
  return rounded({
    cx: (a.x + b.x) / 2 - (uy * depth) / 2,
    cy: (a.y + b.y) / 2 + (ux * depth) / 2,
    width,
    height: Math.abs(depth),
    angleDegrees: (Math.atan2(uy, ux) * 180) / Math.PI,
  });
}

/** Where a handle of the turned box lies. */
export const turnedHandleAt = (box: RotatedBox, handle: Handle): ImagePoint =>
  turnedBy(handleAt(upright(box), handle), box, box.angleDegrees);

/** Where one takes it to turn it: `arm` image px above its top. */
export const turnAt = (box: RotatedBox, arm: number): ImagePoint =>
  turnedBy({ x: box.cx, y: box.cy - box.height / 2 - arm }, box, box.angleDegrees);

/** The handle, or the place to turn it at, nearest to a point within `reach` image px. */
export function nearestTurnedHandle(
  box: RotatedBox,
  at: ImagePoint,
  reach: number,
  arm: number,
): Handle | "turn" | null {
  const turn = turnAt(box, arm);
  if (Math.hypot(turn.x - at.x, turn.y - at.y) <= reach) return "turn";
  return nearestHandle(upright(box), turnedBy(at, box, -box.angleDegrees), reach);
}

/** The box with one handle pulled to a point, the side across from it staying where it is. */
export function pullTurned(box: RotatedBox, handle: Handle, to: ImagePoint): RotatedBox {
  const pulled = pull(upright(box), handle, turnedBy(to, box, -box.angleDegrees));
  const middle = { x: pulled.x + pulled.width / 2, y: pulled.y + pulled.height / 2 };
  const { x, y } = turnedBy(middle, box, box.angleDegrees);
  const { width, height } = pulled;
  return rounded({ cx: x, cy: y, width, height, angleDegrees: box.angleDegrees });
}

/** Turned so that its top looks to a point; on whole steps of so many degrees if `step` is above 0. */
export function turnedTo(box: RotatedBox, to: ImagePoint, step: number): RotatedBox {
  const angle = (Math.atan2(to.y - box.cy, to.x - box.cx) * 180) / Math.PI + 90;
  return rounded({ ...box, angleDegrees: step > 0 ? Math.round(angle / step) * step : angle });
}

const upright = ({ cx, cy, width, height }: RotatedBox): Box => ({
  x: cx - width / 2,
  y: cy - height / 2,
  width,
  height,
});

function turnedBy(at: { x: number; y: number }, { cx, cy }: RotatedBox, degrees: number): ImagePoint {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const dx = at.x - cx;
  const dy = at.y - cy;
  return imagePoint(cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
}

/** On hundredths, the angle from 0 up to 360. */
const rounded = ({ cx, cy, width, height, angleDegrees }: RotatedBox): RotatedBox => ({
  cx: toHundredth(cx),
  cy: toHundredth(cy),
  width: toHundredth(width),
  height: toHundredth(height),
  angleDegrees: toHundredth(((angleDegrees % 360) + 360) % 360) % 360,
});
