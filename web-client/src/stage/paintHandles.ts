import { handleAt, handles } from "../geometry/handles";
import { type Ring, type RotatedBox, ringsOf, type Shape, type VertexAt } from "../geometry/shape";
import { turnAt, turnedHandleAt } from "../geometry/turned";
import { placeOf } from "../geometry/vertices";
import { toScreen, type Viewport } from "../geometry/viewport";
import { line, type Pen, trace } from "./paint";
import type { Paper } from "./paintScene";
import type { Sketch } from "./scene";

/** What of a shape can be taken hold of. In screen px. */
export function paintHandles(pen: Pen, shape: Shape, { handles: kind, active }: Sketch, paper: Paper): void {
  if (kind === "vertices") paintVertices(pen, shape, active ?? null, paper);
  if (kind === "turned" && "rotated-box" in shape) paintTurned(pen, shape["rotated-box"], paper);
  if (kind !== "box" || !("box" in shape)) return;
  for (const handle of handles) square(pen, toScreen(paper.view, handleAt(shape.box, handle)), "#fff");
}

function paintVertices(pen: Pen, shape: Shape, active: VertexAt | null, { view }: Paper): void {
  if ("polyline" in shape || "keypoints" in shape) {
    paintPoints(pen, shape, active, view);
    return;
  }
  const activeRing = active && "polygon" in shape ? ringIndex(shape, active) : -1;
  ringsOf(shape).forEach((ring, r) => {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const at = toScreen(view, { x: ring[i] as number, y: ring[i + 1] as number });
      const here = r === activeRing && active?.vertex === i / 2;
      square(pen, at, here ? "#F4C765" : "#fff", here ? 9 : 7);
    }
  });
}

/** A line's vertices are squares; keypoints have their dots, and a ring around the active one. */
function paintPoints(pen: Pen, shape: Shape, active: VertexAt | null, view: Viewport): void {
  if ("polyline" in shape) {
    const { points } = shape.polyline;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const at = toScreen(view, { x: points[i] as number, y: points[i + 1] as number });
      const here = active?.vertex === i / 2;
      square(pen, at, here ? "#F4C765" : "#fff", here ? 9 : 7);
    }
  }
  const place = active && "keypoints" in shape ? placeOf(shape, active) : undefined;
  if (!place) return;
  const { x, y } = toScreen(view, place);
  for (const [width, colour] of [
    [4, "rgb(8 10 12 / .7)"],
    [2, "#F4C765"],
  ] as const) {
    pen.beginPath();
    pen.arc(x, y, 8, 0, 2 * Math.PI);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  }
}

/** The eight handles, and above the top the one that turns the box. */
function paintTurned(pen: Pen, box: RotatedBox, { view }: Paper): void {
  const top = toScreen(view, turnedHandleAt(box, "n"));
  const turn = toScreen(view, turnAt(box, armPx / view.scale));
  const arm = new Path2D();
  trace(arm, [top.x, top.y, turn.x, turn.y], false);
  line(pen, arm, "#fff", { scale: 1, casing: "rgb(8 10 12 / .7)", width: 1.25, caseWidth: 3 });
  for (const handle of handles) square(pen, toScreen(view, turnedHandleAt(box, handle)), "#fff");
  dot(pen, turn.x, turn.y, 6, "rgb(8 10 12 / .85)");
  dot(pen, turn.x, turn.y, 4.5, "#fff");
}

/** Screen px from a turned box's top to where one takes it to turn it: three times what a pointer may be off. */
const armPx = 27;

function ringIndex(
  shape: { polygon: { parts: readonly { holes: readonly Ring[] }[] } },
  at: VertexAt,
): number {
  const before = shape.polygon.parts.slice(0, at.part);
  return before.reduce((sum, part) => sum + 1 + part.holes.length, at.ring);
}

export function square(pen: Pen, { x, y }: { x: number; y: number }, fill: string, side = 7): void {
  pen.beginPath();
  pen.roundRect(x - side / 2, y - side / 2, side, side, 1);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = "rgb(8 10 12 / .85)";
  pen.stroke();
}

export function ghost(pen: Pen, { x, y }: { x: number; y: number }, colour: string): void {
  dot(pen, x, y, 5, "rgb(8 10 12 / .7)");
  dot(pen, x, y, 3.5, colour);
}

export function dot(pen: Pen, x: number, y: number, radius: number, fill: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
}
