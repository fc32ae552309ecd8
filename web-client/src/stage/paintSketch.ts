import type { Ring } from "../geometry/shape";
import { toScreen } from "../geometry/viewport";
import { covers, inImage, line, onScreen, type Pen, pathOf, trace } from "./paint";
import { paintBrushing, paintCircle, paintTrail } from "./paintBrush";
import { dot, ghost, paintHandles, square } from "./paintHandles";
import { paintKeypoints } from "./paintKeypoints";
import type { Paper } from "./paintScene";
import type { Sketch } from "./scene";

/** The gesture layer: what is under a pointer now. */
export function paintSketches(pen: Pen, sketches: readonly Sketch[], paper: Paper): void {
  onScreen(pen, paper.ratio);
  pen.clearRect(0, 0, paper.size.width, paper.size.height);
  pen.lineJoin = "round";
  pen.lineCap = "round";
  for (const { brush, colour } of sketches)
    if (brush) paintBrushing(pen, brush, paper.palette.slot(colour), paper);
  for (const sketch of sketches) paintSketch(pen, sketch, paper);
}

function paintSketch(pen: Pen, sketch: Sketch, paper: Paper): void {
  const { view, ratio, palette } = paper;
  const colour = palette.slot(sketch.colour);
  if (sketch.trail) paintTrail(pen, sketch.trail, colour, paper);
  inImage(pen, view, ratio);
  if (sketch.shape && "keypoints" in sketch.shape) {
    const { skeleton } = sketch;
    const look = { view, ratio, casing: palette.casing, skeleton, raised: true };
    if (!sketch.bare) paintKeypoints(pen, sketch.shape.keypoints, colour, look);
  } else if (sketch.shape && !sketch.bare) {
    const path = pathOf(sketch.shape);
    pen.globalAlpha = sketch.raised ? 0.12 : 0.06;
    pen.fillStyle = colour;
    if (covers(sketch.shape)) pen.fill(path, "evenodd");
    pen.globalAlpha = 1;
    line(pen, path, colour, { scale: view.scale, casing: palette.casing, width: 2.4 });
  }
  if (sketch.open) paintOpen(pen, sketch.open, sketch, paper);
  onScreen(pen, ratio);
  if (sketch.open) paintOpenVertices(pen, sketch.open, sketch, paper);
  if (sketch.shape) paintHandles(pen, sketch.shape, sketch, paper);
  if (sketch.ghost) ghost(pen, toScreen(view, sketch.ghost), colour);
  if (sketch.pointer) cross(pen, toScreen(view, sketch.pointer), sketch.name, paper);
  if (sketch.circle) paintCircle(pen, sketch.circle, paper);
  if (sketch.caption) {
    onScreen(pen, ratio);
    say(pen, toScreen(view, sketch.caption.at), sketch.caption.text, paper);
  }
}

/** What is set so far, the line to the pointer, and the dotted one that would close it. */
function paintOpen(
  pen: Pen,
  open: Ring,
  { colour: slot, to, closing, line: stays = false }: Sketch,
  { view, palette }: Paper,
): void {
  const colour = palette.slot(slot);
  const firstX = open[0];
  const firstY = open[1];
  const lastX = open[open.length - 2];
  const lastY = open[open.length - 1];
  if (firstX === undefined || firstY === undefined || lastX === undefined || lastY === undefined) return;
  if (!stays) {
    const area = new Path2D();
    trace(area, to && !closing ? [...open, to.x, to.y] : open, true);
    pen.globalAlpha = 0.1;
    pen.fillStyle = colour;
    pen.fill(area, "evenodd");
    pen.globalAlpha = 1;
  }
  const set = new Path2D();
  trace(set, open, false);
  line(pen, set, colour, { scale: view.scale, casing: palette.casing });
  if (!to) return;
  const end = closing ? { x: firstX, y: firstY } : to;
  const rubber = new Path2D();
  trace(rubber, [lastX, lastY, end.x, end.y], false);
  line(pen, rubber, colour, { scale: view.scale, casing: palette.casing, caseWidth: 3.5, dash: [7, 4] });
  if (stays || closing || open.length < 4) return;
  const back = new Path2D();
  trace(back, [to.x, to.y, firstX, firstY], false);
  pen.globalAlpha = 0.85;
  pen.setLineDash([2 / view.scale, 5 / view.scale]);
  pen.lineWidth = 1 / view.scale;
  pen.strokeStyle = colour;
  pen.stroke(back);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/** White squares; the last filled with the colour, the first the ring that closes. */
function paintOpenVertices(
  pen: Pen,
  open: Ring,
  { colour, closing, line: stays = false }: Sketch,
  { view, palette }: Paper,
): void {
  for (let i = stays ? 0 : 2; i + 1 < open.length; i += 2) {
    const last = i + 2 === open.length;
    square(
      pen,
      toScreen(view, { x: open[i] as number, y: open[i + 1] as number }),
      last ? palette.slot(colour) : "#fff",
    );
  }
  if (stays || open.length < 2) return;
  const { x, y } = toScreen(view, { x: open[0] as number, y: open[1] as number });
  pen.beginPath();
  pen.arc(x, y, closing ? 8 : 6, 0, 2 * Math.PI);
  pen.fillStyle = "rgb(8 10 12 / .35)";
  pen.fill();
  pen.lineWidth = 3.5;
  pen.strokeStyle = "rgb(8 10 12 / .6)";
  pen.stroke();
  pen.lineWidth = closing ? 2.25 : 1.5;
  pen.strokeStyle = "#fff";
  pen.stroke();
  dot(pen, x, y, 2, "#fff");
}

/** A cross that leaves its middle open, and the name of whose it is. */
function cross(
  pen: Pen,
  { x, y }: { x: number; y: number },
  name: string | undefined,
  { palette }: Paper,
): void {
  pen.lineCap = "square";
  for (const [colour, width] of [
    ["rgb(8 10 12 / .8)", 3.25],
    ["#fff", 1.25],
  ] as const) {
    pen.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      pen.moveTo(x + 4 * dx, y + 4 * dy);
      pen.lineTo(x + 13 * dx, y + 13 * dy);
    }
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  }
  pen.lineCap = "round";
  if (name) say(pen, { x, y }, name, { palette });
}

/** Words beside a pointer. */
function say(
  pen: Pen,
  { x, y }: { x: number; y: number },
  name: string,
  { palette }: Pick<Paper, "palette">,
): void {
  pen.font = `500 11px ${palette.font}`;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  const width = pen.measureText(name).width + 12;
  pen.fillStyle = "rgb(17 19 22 / .84)";
  pen.beginPath();
  pen.roundRect(x + 10, y + 10, width, 18, 4);
  pen.fill();
  pen.fillStyle = "#F5F5F2";
  pen.fillText(name, x + 16, y + 19.5);
}
