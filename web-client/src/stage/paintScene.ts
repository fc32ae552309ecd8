import { type Box, boundsOf } from "../geometry/shape";
import { type Size, toScreen, type Viewport } from "../geometry/viewport";
import { covers, inImage, line, onScreen, type Pen, pathOf } from "./paint";
import { paintCorridor, paintPixels, paintShifts } from "./paintDifference";
import { paintKeypoints } from "./paintKeypoints";
import type { Palette } from "./palette";
import type { Overlay, RibbonPoint, Scene, StageLabel } from "./scene";

export type Paper = {
  readonly view: Viewport;
  readonly size: Size;
  readonly ratio: number;
  /** In image px. */
  readonly frame: Size;
  readonly palette: Palette;
};

/** The labels layer: ribbons at the bottom, labels in drawing order with the selected one last, what is true over them, plates on top. */
export function paintScene(pen: Pen, scene: Scene, paper: Paper): void {
  const { view, size, ratio } = paper;
  onScreen(pen, ratio);
  pen.clearRect(0, 0, size.width, size.height);
  pen.lineJoin = "round";
  pen.lineCap = "round";
  const seen = scene.labels.filter((each) => each.id !== scene.lifted && inView(boundsOf(each.shape), paper));
  inImage(pen, view, ratio);
  for (const overlay of scene.overlays) paintBelow(pen, overlay, paper);
  for (const each of seen) if (each.id !== scene.selected) paintLabel(pen, each, scene, paper);
  for (const each of seen) if (each.id === scene.selected) paintLabel(pen, each, scene, paper);
  for (const overlay of scene.overlays) {
    if (overlay.kind === "truth") paintTruth(pen, overlay, paper);
    if (overlay.kind === "shifts") paintShifts(pen, overlay, paper);
  }
  onScreen(pen, ratio);
  if (scene.numbers) for (const each of seen) paintPlate(pen, each, scene, paper);
}

/** What lies below the labels: strips and areas. */
function paintBelow(pen: Pen, overlay: Overlay, { palette }: Paper): void {
  if (overlay.kind === "ribbon") paintRibbon(pen, overlay.profile, overlay.times, palette);
  if (overlay.kind === "corridor") paintCorridor(pen, overlay, palette);
  if (overlay.kind === "pixels") paintPixels(pen, overlay, palette);
}

function inView(box: Box, { view, size }: Paper): boolean {
  const { x, y } = toScreen(view, box);
  const margin = 8;
  return (
    x < size.width + margin &&
    y < size.height + margin &&
    x + box.width * view.scale > -margin &&
    y + box.height * view.scale > -margin
  );
}

function paintLabel(pen: Pen, label: StageLabel, scene: Scene, { view, ratio, palette }: Paper): void {
  const { shape, skeleton } = label;
  const colour = palette.slot(label.colour);
  const raised = label.id === scene.selected || label.id === scene.hovered;
  if ("keypoints" in shape) {
    pen.globalAlpha = label.look === "faint" ? 0.45 : 1;
    paintKeypoints(pen, shape.keypoints, colour, { view, ratio, casing: palette.casing, skeleton, raised });
    pen.globalAlpha = 1;
    return;
  }
  const path = pathOf(shape);
  pen.globalAlpha = fillOf(label, scene);
  pen.fillStyle = colour;
  if (covers(shape)) pen.fill(path, "evenodd");
  pen.globalAlpha = label.look === "faint" ? 0.45 : 1;
  line(pen, path, colour, {
    scale: view.scale,
    casing: palette.casing,
    width: raised ? 2.4 : 2,
    dash: label.look === "dashed" ? [7, 4] : [],
  });
  pen.globalAlpha = 1;
}

/** Fills are thin, and thinnest where somebody looks closest: the photograph must not be tinted where its edge is judged. */
function fillOf(label: StageLabel, scene: Scene): number {
  if (label.look === "faint") return 0.04;
  if ("mask" in label.shape && label.id === scene.selected) return 0.2;
  if (label.id === scene.hovered && label.id !== scene.selected) return 0.16;
  return label.id === scene.selected ? 0.06 : 0.1;
}

function paintTruth(
  pen: Pen,
  truth: Extract<Overlay, { kind: "truth" }>,
  { view, ratio, palette }: Paper,
): void {
  if ("keypoints" in truth.shape) {
    const look = { view, ratio, casing: palette.casing, skeleton: truth.skeleton };
    paintKeypoints(pen, truth.shape.keypoints, palette.truth, look);
    return;
  }
  line(pen, pathOf(truth.shape), palette.truth, {
    scale: view.scale,
    casing: palette.casing,
    width: 1.75,
    caseWidth: 3.5,
    dash: truth.look === "dashed" ? [6, 4] : [],
  });
}

/** Quadrilaterals from each contour point to the next; where the sign changes between two, the strip closes in a point. */
function paintRibbon(pen: Pen, profile: readonly RibbonPoint[], times: number, palette: Palette): void {
  const inside = new Path2D();
  const outside = new Path2D();
  for (const ring of Map.groupBy(profile, (point) => point.ring ?? 0).values()) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] as RibbonPoint;
      if (a.px <= 0 && b.px <= 0) strip(inside, a, b, times);
      else if (a.px >= 0 && b.px >= 0) strip(outside, a, b, times);
      else {
        const middle = crossing(a, b);
        strip(a.px < 0 ? inside : outside, a, middle, times);
        strip(b.px < 0 ? inside : outside, middle, b, times);
      }
    });
  }
  pen.globalAlpha = 0.78;
  pen.fillStyle = palette.inside;
  pen.fill(inside);
  pen.fillStyle = palette.outside;
  pen.fill(outside);
  pen.globalAlpha = 1;
}

function strip(path: Path2D, a: RibbonPoint, b: RibbonPoint, times: number): void {
  path.moveTo(a.x, a.y);
  path.lineTo(a.x + a.nx * a.px * times, a.y + a.ny * a.px * times);
  path.lineTo(b.x + b.nx * b.px * times, b.y + b.ny * b.px * times);
  path.lineTo(b.x, b.y);
  path.closePath();
}

function crossing(a: RibbonPoint, b: RibbonPoint): RibbonPoint {
  const t = a.px / (a.px - b.px);
  return { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y), nx: a.nx, ny: a.ny, px: 0 };
}

/** The number on its dark plate above the label; left out where the label is smaller than the plate, unless it is meant. */
function paintPlate(pen: Pen, label: StageLabel, scene: Scene, { view, size, palette }: Paper): void {
  if (label.number === null) return;
  const box = boundsOf(label.shape);
  const meant = label.id === scene.selected || label.id === scene.hovered;
  if (!meant && Math.max(box.width, box.height) * view.scale < 14) return;
  const place = toScreen(view, { x: box.x + box.width / 2, y: box.y });
  const text = label.plate ?? String(label.number);
  const width = 9 + 6.2 * text.length;
  const x = Math.min(size.width - width / 2 - 2, Math.max(width / 2 + 2, place.x));
  const y = Math.min(size.height - 9, Math.max(9, place.y - 9));
  pen.fillStyle = palette.plate;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - 7, width, 14, 3);
  pen.fill();
  pen.fillStyle = palette.slot(label.colour);
  pen.font = `600 10px ${palette.font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y + 0.5);
}
