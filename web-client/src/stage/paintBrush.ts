import type { Viewport } from "../geometry/viewport";
import { MaskSheet, seenOf } from "./maskSheet";
import { inImage, line, onScreen, type Pen, trace } from "./paint";
import type { Paper } from "./paintScene";
import type { Brushing, Sketch } from "./scene";

/** The sheet of the stroke that is being made: there is one at a time. */
let sheet: { readonly of: Brushing["stroke"]; readonly on: MaskSheet } | null = null;

/** Screen px of the line around a mask. */
const rim = 2;

/**
 * A mask while it is painted, to the pixel: a line around it and a thin fill, as it looks at rest. On an empty layer only, as it
 * takes away what lies below.
 */
export function paintBrushing(pen: Pen, brush: Brushing, colour: string, paper: Paper): void {
  const { view, ratio } = paper;
  const on = sheetOf(brush, colour, paper);
  on.follow(brush);
  inImage(pen, view, ratio);
  pen.imageSmoothingEnabled = view.scale * ratio < 1;
  const aside = rim / view.scale;
  for (const [x, y] of [...around, ...aslant]) on.draw(pen, x * aside, y * aside);
  pen.globalCompositeOperation = "destination-out";
  on.draw(pen);
  pen.globalCompositeOperation = "source-over";
  pen.globalAlpha = 0.2;
  on.draw(pen);
  pen.globalAlpha = 1;
  if (brush.stroke.fills) paintLoop(pen, brush.path, colour, view.scale);
}

/** What will be filled when the stroke ends here. */
function paintLoop(pen: Pen, path: readonly number[], colour: string, scale: number): void {
  const loop = new Path2D();
  trace(loop, path, true);
  pen.globalAlpha = 0.14;
  pen.fillStyle = colour;
  pen.fill(loop, "evenodd");
  pen.globalAlpha = 1;
  const back = new Path2D();
  trace(back, [...path.slice(-2), ...path.slice(0, 2)], false);
  line(pen, back, colour, { scale, casing: "rgb(8 10 12 / .6)", width: 1.5, caseWidth: 3, dash: [2, 5] });
}

const around = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const slant = Math.SQRT1_2;
const aslant = [
  [slant, slant],
  [slant, -slant],
  [-slant, slant],
  [-slant, -slant],
] as const;

function sheetOf({ stroke }: Brushing, colour: string, { view, size, ratio, frame }: Paper): MaskSheet {
  const seen = seenOf(view, size, frame);
  const coarse = Math.max(1, Math.floor(1 / (view.scale * ratio)));
  if (sheet?.of === stroke && sheet.on.coarse <= coarse && sheet.on.reaches(seen)) return sheet.on;
  sheet = { of: stroke, on: new MaskSheet(seen, frame, coarse, stroke.mask, colour) };
  return sheet.on;
}

/** Somebody else's brush: the way that it has gone, as wide as it is. */
export function paintTrail(
  pen: Pen,
  { path, diameter, erases }: NonNullable<Sketch["trail"]>,
  colour: string,
  { view, ratio }: Paper,
): void {
  inImage(pen, view, ratio);
  const way = new Path2D();
  trace(way, path.length === 2 ? [...path, ...path] : path, false);
  pen.globalAlpha = erases ? 0.45 : 0.35;
  pen.lineWidth = diameter;
  pen.strokeStyle = erases ? "rgb(8 10 12)" : colour;
  pen.stroke(way);
  pen.globalAlpha = 1;
}

/** The brush at the pointer; broken when it takes away. */
export function paintCircle(
  pen: Pen,
  { at, diameter, erases }: NonNullable<Sketch["circle"]>,
  { view, ratio, palette }: Paper,
): void {
  inImage(pen, view, ratio);
  const ring = new Path2D();
  ring.arc(at.x, at.y, Math.max(diameter / 2, 1.5 / view.scale), 0, 2 * Math.PI);
  const dash = erases ? [4, 4] : [];
  line(pen, ring, "#fff", { scale: view.scale, casing: palette.casing, width: 1.25, caseWidth: 3.25, dash });
  if (diameter * view.scale < 9) crossAround(pen, at, diameter / 2, view, ratio);
}

/** Around a brush that is too small to be seen. */
function crossAround(pen: Pen, at: { x: number; y: number }, radius: number, view: Viewport, ratio: number) {
  onScreen(pen, ratio);
  const x = at.x * view.scale + view.dx;
  const y = at.y * view.scale + view.dy;
  const from = radius * view.scale + 4;
  const ticks = new Path2D();
  for (const [dx, dy] of around) {
    ticks.moveTo(x + dx * from, y + dy * from);
    ticks.lineTo(x + dx * (from + 6), y + dy * (from + 6));
  }
  line(pen, ticks, "#fff", { scale: 1, casing: "rgb(8 10 12 / .8)", width: 1.25, caseWidth: 3.25 });
}
