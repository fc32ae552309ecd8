import { brushCentre, brushed } from "../geometry/brush";
import { pick } from "../geometry/hit";
import { areaOfMask } from "../geometry/mask";
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

/** Paints on the selected mask of the class in the hand; without one, a new label. Alt takes away. */
export const brushTool = (gesture: Gesture, event: ToolEvent, surface: Surface): Outcome =>
  brush(gesture, event, surface, event.alt);

/** Takes away from the selected mask; without one, from the mask under the pointer. */
export const eraserTool = (gesture: Gesture, event: ToolEvent, surface: Surface): Outcome =>
  brush(gesture, event, surface, true);

function brush(gesture: Gesture, event: ToolEvent, surface: Surface, erases: boolean): Outcome {
  if (gesture.kind !== "brush")
    return event.do === "down" ? begin(event, surface, erases) : { gesture: idle };
  const { stroke, path } = gesture;
  const { x, y } = brushCentre(event.at, stroke.diameter);
  const further = path.at(-2) === x && path.at(-1) === y ? gesture : { ...gesture, path: [...path, x, y] };
  return event.do === "up" ? end(further.stroke, further.path, surface) : { gesture: further };
}

function begin(event: ToolEvent, surface: Surface, erases: boolean): Outcome {
  const label = labelFor(event, surface, erases);
  if (erases && !label) return { gesture: idle, hint: "There is no mask here to erase from." };
  const { diameter } = surface;
  const { x, y } = brushCentre(event.at, diameter);
  const stroke = { label, mask: label && "mask" in label.shape ? label.shape.mask : null, diameter, erases };
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
  const { label, diameter, erases } = stroke;
  const mask = brushed(stroke.mask, path, diameter, erases, surface.frame);
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
