import { brushCentre, brushed } from "../geometry/brush";
import { pick } from "../geometry/hit";
import { areaOfMask } from "../geometry/mask";
import type { ImagePoint } from "../geometry/units";
import type { Label } from "../labels/label";
import {
  type BrushStroke,
  type Gesture,
  idle,
  type Outcome,
  type Surface,
  shapeOfDraw,
  type ToolEvent,
} from "./tool";

/** The server takes masks of so many runs. */
const mostRuns = 100_000;

/** Paints on the selected mask of the class in the hand; without one, a new label. Alt takes away; Shift takes what the stroke goes around along. */
export const brushTool = (gesture: Gesture, event: ToolEvent, surface: Surface): Outcome =>
  brush(gesture, event, surface, event.alt);

/** Takes away from the selected mask; without one, from the mask under the pointer. */
export const eraserTool = (gesture: Gesture, event: ToolEvent, surface: Surface): Outcome =>
  brush(gesture, event, surface, true);

function brush(gesture: Gesture, event: ToolEvent, surface: Surface, erases: boolean): Outcome {
  if (gesture.kind !== "brush")
    return event.do === "down" ? begin(event, surface, erases) : { gesture: idle };
  const { stroke, path } = gesture;
  const further = along(path, [...(event.way ?? []), event.at], stroke.diameter);
  return event.do === "up"
    ? end(stroke, further, surface)
    : { gesture: further === path ? gesture : { ...gesture, path: further } };
}

/** The path with more places, none of them twice in a row. */
function along(path: readonly number[], places: readonly ImagePoint[], diameter: number): readonly number[] {
  const fresh: number[] = [];
  for (const place of places) {
    const { x, y } = brushCentre(place, diameter);
    const last = fresh.length > 0 ? fresh : path;
    if (last.at(-2) !== x || last.at(-1) !== y) fresh.push(x, y);
  }
  return fresh.length > 0 ? [...path, ...fresh] : path;
}

function begin(event: ToolEvent, surface: Surface, erases: boolean): Outcome {
  const label = labelFor(event, surface, erases);
  if (erases && !label) return { gesture: idle, hint: "There is no mask here to erase from." };
  const { diameter } = surface;
  const { x, y } = brushCentre(event.at, diameter);
  const mask = label && "mask" in label.shape ? label.shape.mask : null;
  const stroke = { label, mask, diameter, erases, fills: event.shift };
  return {
    gesture: { kind: "brush", stroke, path: [x, y] },
    ...(label !== surface.selected && { select: label?.id ?? null }),
  };
}

function labelFor(
  event: ToolEvent,
  { labels, selected, classKey, reach }: Surface,
  erases: boolean,
): Label | null {
  const own = selected && labels.includes(selected) && "mask" in selected.shape ? selected : null;
  if (!erases) return own?.classKey === classKey ? own : null;
  const masks = labels.filter(({ shape }) => "mask" in shape);
  return own ?? pick(masks, event.at, reach / 2);
}

function end(stroke: BrushStroke, path: readonly number[], surface: Surface): Outcome {
  const { label } = stroke;
  const mask = brushed(stroke.mask, path, stroke, surface.frame);
  if (mask === stroke.mask) return { gesture: idle };
  if (mask.runs.length > mostRuns)
    return { gesture: idle, hint: "The mask would be too ragged to be kept. Paint with a larger brush." };
  if (areaOfMask(mask) === 0) {
    return label
      ? { gesture: idle, change: { delete: { label: label.id } }, select: null }
      : { gesture: idle };
  }
  if (label) return { gesture: idle, change: { reshape: { label: label.id, shape: { mask } } } };
  const made = surface.newId();
  return { gesture: idle, change: shapeOfDraw(made, surface.classKey, { mask }), select: made };
}
